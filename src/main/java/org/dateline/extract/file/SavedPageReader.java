package org.dateline.extract.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.extract.ExtractedArticle;
import org.dateline.extract.PageSource;
import org.dateline.extract.page.PageDecoder;
import org.dateline.text.LanguageDetector;

/**
 * Reads {@code .html}, {@code .htm}, {@code .xhtml}, {@code .mhtml}, {@code .mht} and {@code .txt}
 * files, any of them also packed by gzip ({@code .gz}), and pasted text. What a file is, its first
 * bytes decide where its name does not. Safe for several threads.
 */
public final class SavedPageReader {
  /** A web archive carries its pictures along, so it may be larger than a page; in bytes. */
  private static final long LARGEST_FILE = 100L << 20;

  private static final int BEGINNING = 4_096;
  private static final Pattern SAVED_FROM =
      Pattern.compile(
          "<!--\\s*saved from url=\\(\\d+\\)(https?://\\S+)|Page saved with"
              + " SingleFile\\s+url:\\s*(https?://\\S+)",
          Pattern.CASE_INSENSITIVE);

  private final PageDecoder decoder = new PageDecoder();
  private final PlainText plainText;

  /**
   * @param languages tells the language of plain text
   */
  public SavedPageReader(LanguageDetector languages) {
    this.plainText = new PlainText(languages);
  }

  /**
   * Reads a file.
   *
   * @param url the address that it was saved from, where the person says it; counts more than what
   *     the file says
   * @param charset its charset, where the person says it
   */
  public SavedPage read(Path file, Optional<String> url, Optional<String> charset) {
    try {
      if (Files.isDirectory(file)) {
        return new SavedPage.Unreadable("“" + file + "” is a folder; name the files in it.");
      }
      if (Files.size(file) > LARGEST_FILE) {
        return new SavedPage.Unreadable(
            "The file is larger than " + (LARGEST_FILE >> 20) + " MiB.");
      }
      return read(Files.readAllBytes(file), String.valueOf(file.getFileName()), url, charset);
    } catch (NoSuchFileException missing) {
      return new SavedPage.Unreadable("There is no file “" + file + "”.");
    } catch (AccessDeniedException denied) {
      return new SavedPage.Unreadable("The file “" + file + "” may not be read.");
    } catch (IOException unreadable) {
      return new SavedPage.Unreadable("The file “" + file + "” cannot be read.");
    }
  }

  /**
   * Reads a file's bytes.
   *
   * @param name the file's name, for its ending
   */
  public SavedPage read(
      byte[] original, String name, Optional<String> url, Optional<String> charset) {
    try {
      return parse(
          original, name.toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", ""), url, charset);
    } catch (UnreadableFileException unreadable) {
      return new SavedPage.Unreadable(unreadable.sentence());
    }
  }

  /** Reads text that a person pasted; HTML source is read as a page. */
  public SavedPage pasted(String words, Optional<String> url) {
    byte[] bytes = words.getBytes(StandardCharsets.UTF_8);
    if (bytes.length > BoundedReading.PAGE) {
      return new SavedPage.Unreadable(BoundedReading.tooLarge());
    }
    String start = words.stripLeading();
    if (start.regionMatches(true, 0, "<!doctype html", 0, 14)
        || start.regionMatches(true, 0, "<html", 0, 5)) {
      return new SavedPage.Html(new PageSource(bytes, url, Optional.of("UTF-8")), bytes);
    }
    return text(words, bytes);
  }

  private SavedPage parse(
      byte[] original, String name, Optional<String> url, Optional<String> charset)
      throws UnreadableFileException {
    byte[] bytes = BoundedReading.unpacked(original);
    if (bytes.length == 0) {
      return new SavedPage.Unreadable("The file is empty.");
    }
    String beginning = beginning(bytes);
    boolean archive = name.endsWith(".mhtml") || name.endsWith(".mht");
    boolean html = name.matches(".*\\.(?:html?|xhtml?|shtml)");
    boolean words = name.matches(".*\\.(?:txt|text|md)");
    if (!archive && !html && !words) {
      archive = WebArchivePage.isOne(beginning);
      html = !archive && beginning.stripLeading().startsWith("<");
    }
    if (archive) {
      WebArchivePage page = WebArchivePage.of(bytes);
      return new SavedPage.Html(
          new PageSource(page.html(), url.or(page::url), charset.or(page::charset)), original);
    }
    if (bytes.length > BoundedReading.PAGE) {
      return new SavedPage.Unreadable(BoundedReading.tooLarge());
    }
    if (html) {
      return new SavedPage.Html(
          new PageSource(bytes, url.or(() -> savedFrom(beginning)), charset), original);
    }
    return text(decoded(bytes, charset), original);
  }

  private SavedPage text(String words, byte[] original) {
    Optional<ExtractedArticle> article = plainText.read(words);
    return article.isPresent()
        ? new SavedPage.Text(article.get(), original)
        : new SavedPage.Unreadable("There are no words in it.");
  }

  /** The first bytes, zeros left out so that UTF-16 can be recognised by its ASCII, too. */
  private static String beginning(byte[] bytes) {
    String start =
        new String(bytes, 0, Math.min(bytes.length, BEGINNING), StandardCharsets.ISO_8859_1);
    return start
        .replace("\0", "")
        .replaceFirst("^(?:\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)", "");
  }

  /** Browsers and SingleFile write into the page where it came from. */
  private static Optional<String> savedFrom(String beginning) {
    Matcher comment = SAVED_FROM.matcher(beginning);
    return comment.find()
        ? Optional.ofNullable(comment.group(1)).or(() -> Optional.ofNullable(comment.group(2)))
        : Optional.empty();
  }

  private String decoded(byte[] bytes, Optional<String> charset) throws UnreadableFileException {
    String text = decoder.decode(bytes, charset);
    if (text.indexOf('\0') >= 0 || text.startsWith("%PDF")) {
      throw new UnreadableFileException(
          "The file is neither a page nor text; HTML, MHTML and text files can be added.");
    }
    return text;
  }
}
