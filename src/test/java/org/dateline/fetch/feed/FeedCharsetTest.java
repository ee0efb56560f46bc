package org.dateline.fetch.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In which charset the bytes of a feed are read. */
class FeedCharsetTest extends FeedReadings {
  @ParameterizedTest
  @CsvSource({
    "UTF-8,",
    "UTF-16LE,",
    "UTF-16BE,",
    "UTF-16,",
    "UTF-32BE,",
    "UTF-32LE,",
    "windows-1251,",
    "KOI8-R,",
    "ISO-8859-5,",
    "IBM866,",
    "x-MacCyrillic,",
    "windows-1251,text/xml; charset=utf-8",
    "UTF-8,text/xml; charset=iso-8859-1",
    "GB18030,"
  })
  void hearsTheCharset(String charset, String contentType) {
    String xml =
        "<?xml version='1.0' encoding='"
            + charset
            + "'?><rss><channel><title>Вестник</title></channel></rss>";
    FeedReading reading =
        new FeedReader()
            .read(
                xml.getBytes(Charset.forName(charset)),
                Optional.empty(),
                Optional.ofNullable(contentType));
    assertThat(feed(reading).title()).contains("Вестник");
  }

  @ParameterizedTest
  @CsvSource({
    // What the header says, what the document says, in what it is written.
    "text/xml; charset=utf-8, utf-16, UTF-8",
    "text/xml; charset=utf-16, utf-8, UTF-8",
    "text/xml; charset=utf-8, koi8-r, KOI8-R",
    "text/xml; charset=no-such-thing, windows-1251, windows-1251",
    "text/xml, no-such-thing, UTF-8",
    "text/xml, shift_jis, Shift_JIS",
    "application/xml; charset=iso-2022-jp, utf-8, ISO-2022-JP",
  })
  void believesTheBytesMoreThanWhatIsSaidOfThem(String header, String declared, String written) {
    String words = Charset.forName(written).newEncoder().canEncode('Ж') ? "Жизнь" : "日本";
    byte[] bytes =
        ("<?xml version='1.0' encoding='"
                + declared
                + "'?><rss><channel><title>"
                + words
                + "</title>")
            .getBytes(Charset.forName(written));
    assertThat(feed(new FeedReader().read(bytes, Optional.empty(), Optional.of(header))).title())
        .contains(words);
  }

  @Test
  void readsFewStrangeBytesAmongUtf8AsOfWindows() {
    byte[] good = "<rss><channel><title>Жизнь 日本 ".getBytes(StandardCharsets.UTF_8);
    byte[] bytes = Arrays.copyOf(good, good.length + 3);
    bytes[good.length] = (byte) 0x93;
    bytes[good.length + 1] = 'q';
    bytes[good.length + 2] = (byte) 0x94;
    for (String header : List.of("text/xml", "text/xml; charset=utf-8")) {
      assertThat(feed(new FeedReader().read(bytes, Optional.empty(), Optional.of(header))).title())
          .contains("Жизнь 日本 “q”");
    }
  }

  @Test
  void readsWhatIsValidInNoCharsetByTheOneThatFitsBest() {
    byte[] good =
        "<?xml version='1.0' encoding='euc-jp'?><rss><channel><title>日本の技術政策"
            .getBytes(Charset.forName("EUC-JP"));
    byte[] bytes = Arrays.copyOf(good, good.length + 1);
    bytes[good.length] = (byte) 0xff;
    assertThat(
            feed(new FeedReader()
                    .read(bytes, Optional.empty(), Optional.of("text/xml; charset=utf-8")))
                .title())
        .contains("日本の技術政策�");
  }
}
