package org.dateline.desk.capture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dateline.extract.ExtractedArticle;
import org.dateline.model.Block;
import org.dateline.model.BlockKind;
import org.dateline.model.StatedTime;
import org.dateline.text.LanguageDetector;
import org.dateline.text.TextNormalizer;

/** Makes an article of words that have no page around them, such as a line of an import. */
final class PlainArticle {
  private final LanguageDetector languages;

  PlainArticle(LanguageDetector languages) {
    this.languages = languages;
  }

  /** Makes an article of its parts. */
  ExtractedArticle article(
      String headline,
      String words,
      List<String> authors,
      Optional<String> siteName,
      Optional<StatedTime> published,
      Optional<String> language)
      throws Reading.UnreadException {
    StringBuilder text = new StringBuilder();
    List<Block> blocks = new ArrayList<>();
    for (String part : words.replace("\r\n", "\n").replace('\r', '\n').split("\n\\s*\n", -1)) {
      String paragraph = TextNormalizer.block(part);
      if (!paragraph.isEmpty()) {
        if (!text.isEmpty()) {
          text.append("\n\n");
        }
        int start = text.length();
        text.append(paragraph);
        blocks.add(new Block(BlockKind.PARAGRAPH, start, text.length()));
      }
    }
    if (text.isEmpty()) {
      throw new Reading.UnreadException("There is no text in it; paste the article's words.");
    }
    return new ExtractedArticle(
        TextNormalizer.line(headline),
        authors,
        siteName,
        published,
        Optional.empty(),
        languages.detect(text.toString(), language),
        Optional.empty(),
        Optional.empty(),
        text.toString(),
        blocks);
  }
}
