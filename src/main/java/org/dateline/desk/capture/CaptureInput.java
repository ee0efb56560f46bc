package org.dateline.desk.capture;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.dateline.model.StatedTime;

/** What is given to be kept. */
public sealed interface CaptureInput {
  /** As it was given, for messages. */
  String given();

  /**
   * An address that a person typed.
   *
   * @param address as typed
   */
  record Address(String address) implements CaptureInput {
    @Override
    public String given() {
      return address;
    }
  }

  /**
   * An address that content names, for example an entry of a feed: robots.txt is obeyed, and no
   * private address is asked unless it lies on the host and port that a person typed.
   *
   * @param address as it stands there
   * @param onBehalfOf the address that a person typed and that led here
   */
  record Named(URI address, Optional<URI> onBehalfOf) implements CaptureInput {
    @Override
    public String given() {
      return address.toString();
    }
  }

  /**
   * A saved page: {@code .html}, {@code .mhtml} or {@code .txt}, perhaps gzipped.
   *
   * @param file where it is
   * @param url the address that it was saved from, where known
   */
  record PageFile(Path file, Optional<String> url) implements CaptureInput {
    @Override
    public String given() {
      return file.toString();
    }
  }

  /**
   * A page as a person's own browser displayed it.
   *
   * @param url the page's address there
   * @param html its document as displayed
   * @param browser what displayed it
   */
  record Displayed(String url, String html, String browser) implements CaptureInput {
    @Override
    public String given() {
      return url;
    }
  }

  /**
   * Pasted text; its first line is the headline where no title is given.
   *
   * @param text the words
   * @param title the headline
   * @param url the address that it comes from, where known
   */
  record Pasted(String text, Optional<String> title, Optional<String> url) implements CaptureInput {
    @Override
    public String given() {
      return url.or(() -> title).orElse("pasted text");
    }
  }

  /**
   * An article as another program wrote it down.
   *
   * @param url its address
   * @param title its headline
   * @param text its words; blank lines part the paragraphs
   * @param authors the people named as authors
   * @param siteName the outlet
   * @param published when it was published
   * @param language a BCP 47 tag
   */
  record Words(
      String url,
      String title,
      String text,
      List<String> authors,
      Optional<String> siteName,
      Optional<StatedTime> published,
      Optional<String> language)
      implements CaptureInput {
    public Words {
      authors = List.copyOf(authors);
    }

    @Override
    public String given() {
      return url;
    }
  }
}
