package org.dateline.extract.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dateline.extract.ExtractedArticle;
import org.dateline.model.Block;
import org.dateline.model.BlockKind;
import org.dateline.text.LanguageDetector;
import org.dateline.text.TextNormalizer;

/**
 * Reads plain text as an article: the first line is the headline, the rest is cut into blocks at
 * blank lines. Lines that were broken at one width are joined again; other lines are blocks of
 * their own.
 */
final class PlainText {
  /** A first line that is longer is a paragraph and no headline. */
  private static final int LONGEST_HEADLINE = 250;

  private static final int SHORTENED = 100;
  private static final int NARROWEST = 45;
  private static final int WIDEST = 100;
  private static final Pattern ITEM = Pattern.compile("^\\s*(?:[-*•–]|\\d{1,2}[.)])\\s+(?=\\S)");

  private final LanguageDetector languages;

  PlainText(LanguageDetector languages) {
    this.languages = languages;
  }

  /** The article, or nothing where there are no words. */
  Optional<ExtractedArticle> read(String words) {
    String text = words.replace("\r\n", "\n").replace('\r', '\n').replace("\f", "\n\n");
    List<String> chunks = new ArrayList<>();
    for (String chunk : text.split("\n[\n \t\\u00A0]*\n", -1)) {
      if (!TextNormalizer.line(chunk).isEmpty()) {
        chunks.add(chunk);
      }
    }
    if (chunks.isEmpty()) {
      return Optional.empty();
    }
    String firstChunk = chunks.getFirst().strip();
    int lineEnd = firstChunk.indexOf('\n');
    String firstLine =
        TextNormalizer.line(lineEnd < 0 ? firstChunk : firstChunk.substring(0, lineEnd));
    boolean onlyLine = chunks.size() == 1 && lineEnd < 0;
    String headline = firstLine;
    if (firstLine.length() > LONGEST_HEADLINE || onlyLine) {
      headline = shortened(firstLine);
    } else if (lineEnd < 0) {
      chunks.removeFirst();
    } else {
      chunks.set(0, firstChunk.substring(lineEnd + 1));
    }
    return Optional.of(article(headline, chunks));
  }

  private ExtractedArticle article(String headline, List<String> chunks) {
    StringBuilder text = new StringBuilder();
    List<Block> blocks = new ArrayList<>();
    for (String chunk : chunks) {
      for (String piece : pieces(chunk)) {
        boolean item = ITEM.matcher(piece).find();
        String line = TextNormalizer.line(item ? ITEM.matcher(piece).replaceFirst("") : piece);
        if (!line.isEmpty()) {
          text.append(text.isEmpty() ? "" : "\n\n");
          int start = text.length();
          text.append(line);
          blocks.add(
              new Block(item ? BlockKind.LIST_ITEM : BlockKind.PARAGRAPH, start, text.length()));
        }
      }
    }
    String body = text.toString();
    return new ExtractedArticle(
        headline,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        languages.detect(body, Optional.empty()),
        Optional.empty(),
        Optional.empty(),
        body,
        blocks);
  }

  private static List<String> pieces(String chunk) {
    List<String> lines = chunk.lines().filter(line -> !line.isBlank()).toList();
    boolean items = lines.stream().anyMatch(line -> ITEM.matcher(line).find());
    boolean broken =
        !items
            && lines.size() > 1
            && lines.subList(0, lines.size() - 1).stream()
                .allMatch(
                    line -> line.strip().length() >= NARROWEST && line.strip().length() <= WIDEST);
    return broken ? List.of(String.join(" ", lines)) : lines;
  }

  /** The beginning of a line, cut between two words. */
  private static String shortened(String line) {
    if (line.length() <= SHORTENED) {
      return line;
    }
    int space = line.lastIndexOf(' ', SHORTENED);
    int end = space < SHORTENED / 2 ? SHORTENED : space;
    if (Character.isHighSurrogate(line.charAt(end - 1))) {
      end--;
    }
    return line.substring(0, end) + "…";
  }
}
