package org.dateline.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Writes the text of each annotated revision as {@code <revision id>.txt} in UTF-8, exactly as
 * stored, so that an annotation's positions can be checked without the workspace.
 */
public final class RevisionTexts {
  /**
   * Writes the texts into a folder, which is made where it is missing.
   *
   * @return the files, in the order of the timeline
   * @throws IOException where the folder cannot be written to
   */
  public List<Path> write(Timeline timeline, Path folder) throws IOException {
    Files.createDirectories(folder);
    Map<UUID, Path> written = new LinkedHashMap<>();
    for (TimelineEntry entry : timeline.entries()) {
      for (TimelineEvidence evidence : entry.evidence()) {
        if (!written.containsKey(evidence.revisionId())) {
          Path file = folder.resolve(evidence.revisionId() + ".txt");
          Files.write(file, evidence.text().getBytes(StandardCharsets.UTF_8));
          written.put(evidence.revisionId(), file);
        }
      }
    }
    return List.copyOf(written.values());
  }
}
