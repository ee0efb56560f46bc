package org.dateline.desk.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dateline.extract.ArticleExtractor;
import org.dateline.extract.ExtractionBenchmark;
import org.dateline.extract.PageSource;
import org.dateline.extract.file.SavedPage;
import org.dateline.extract.file.SavedPageReader;
import org.dateline.text.LanguageDetector;

/** How fast the articles of a folder's pages are read, beside bare parsing. */
public final class ExtractionSpeed {

  private final SavedPageReader files = new SavedPageReader(LanguageDetector.shipped());

  /**
   * Measures all pages below a folder.
   *
   * @return the figures in words
   * @throws IOException where the folder can't be read or has no pages
   */
  public String measure(Path folder) throws IOException {
    List<PageSource> pages = new ArrayList<>();
    try (Stream<Path> found = Files.walk(folder)) {
      for (Path file : found.filter(Files::isRegularFile).sorted().toList()) {
        String name = String.valueOf(file.getFileName());
        if (name.matches("(?i).*\\.(x?html?|mht|mhtml)(\\.gz)?")
            && files.read(file, Optional.empty(), Optional.empty())
                instanceof SavedPage.Html html) {
          pages.add(html.page());
        }
      }
    }
    if (pages.isEmpty()) {
      throw new IOException("there are no pages (.html, .htm, .mhtml, also .gz) below " + folder);
    }
    return new ExtractionBenchmark(new ArticleExtractor()).run(pages).summary();
  }
}
