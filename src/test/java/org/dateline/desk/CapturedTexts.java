package org.dateline.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dateline.model.Block;
import org.dateline.model.BlockKind;
import org.dateline.model.CaptureOrigin;
import org.dateline.store.EditRefusedException;
import org.dateline.store.NewCapture;
import org.dateline.store.NewText;
import org.dateline.store.Workspace;

/** Puts texts into a workspace as if they had been fetched. */
public final class CapturedTexts {
  private CapturedTexts() {}

  /** A text of one paragraph at an address; gives its article. */
  public static UUID add(Workspace workspace, Instant fetched, String url, String words)
      throws EditRefusedException {
    NewText text =
        new NewText(
            Optional.of(url),
            Optional.of("The Example"),
            "News of the day",
            List.of(),
            Optional.of("The Example"),
            Optional.empty(),
            Optional.empty(),
            Optional.of("en"),
            Optional.empty(),
            words,
            List.of(new Block(BlockKind.PARAGRAPH, 0, words.length())),
            "1");
    return workspace
        .captures()
        .record(
            new NewCapture(
                Optional.empty(),
                List.of(url),
                fetched,
                url,
                url,
                200,
                Optional.of("text/html"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                CaptureOrigin.ADDRESS,
                new NewCapture.Result.Text(text)))
        .article()
        .orElseThrow()
        .id();
  }
}
