package org.dateline.extract.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.dateline.extract.ExtractedArticle;
import org.dateline.model.Block;
import org.dateline.model.BlockKind;
import org.dateline.text.LanguageDetector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavedPageReaderTest {
  private static final String PAGE = "<html><head><title>Phones</title></head><p>Räder</p></html>";
  private static final String ARCHIVE =
      """
      From: <Saved by Blink>
      Snapshot-Content-Location: https://example.com/story
      Subject: Phones
      MIME-Version: 1.0
      Content-Type: multipart/related;
      \ttype="text/html";
      \tboundary="----B----"

      ------B----
      Content-Type: text/css
      Content-Transfer-Encoding: quoted-printable
      Content-Location: cid:css-1@mhtml.blink

      p { color: red }
      ------B----
      Content-Type: text/html
      Content-ID: <frame-1@mhtml.blink>
      Content-Transfer-Encoding: quoted-printable
      Content-Location: https://example.com/story?utm=3D

      <html><head><title>Phones</title></head><p>R=C3=A4d=
      er</p></html>
      ------B----
      Content-Type: text/html
      Content-Transfer-Encoding: base64
      Content-Location: https://ads.example/frame

      PHA+QWQ8L3A+
      ------B------
      """
          .replace("\n", "\r\n");

  private final SavedPageReader reader = new SavedPageReader(LanguageDetector.shipped());

  @Test
  void aPageIsReadAsItIs(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("page.html"), PAGE);

    SavedPage.Html page =
        html(reader.read(file, Optional.of("https://example.com/a"), Optional.empty()));

    assertThat(new String(page.page().bytes(), StandardCharsets.UTF_8)).isEqualTo(PAGE);
    assertThat(page.page().url()).contains("https://example.com/a");
    assertThat(page.original()).isEqualTo(Files.readAllBytes(file));
  }

  @Test
  void aPackedPageIsUnpackedAndItsOwnBytesAreKept() throws IOException {
    byte[] packed = gzip(PAGE.getBytes(StandardCharsets.UTF_8));

    SavedPage.Html page =
        html(reader.read(packed, "page.html.gz", Optional.empty(), Optional.empty()));

    assertThat(new String(page.page().bytes(), StandardCharsets.UTF_8)).isEqualTo(PAGE);
    assertThat(page.original()).isEqualTo(packed);
  }

  @Test
  void aPageSaysItselfWhereItWasSavedFrom() {
    String chrome =
        "<!DOCTYPE html>\n<!-- saved from url=(0025)https://example.com/story -->\n" + PAGE;
    String singleFile =
        "<!DOCTYPE html> <html><!--\n"
            + " Page saved with SingleFile \n"
            + " url: https://example.com/story \n"
            + " saved date: today\n"
            + "-->"
            + PAGE;

    for (String saved : List.of(chrome, singleFile)) {
      assertThat(html(read(saved, "page.htm")).page().url()).contains("https://example.com/story");
    }
  }

  @Test
  void theMainPageOfAWebArchiveIsFound() {
    for (String name : List.of("story.mhtml", "story.mht", "story")) {
      SavedPage.Html page = html(read(ARCHIVE, name));

      assertThat(new String(page.page().bytes(), StandardCharsets.UTF_8).strip()).isEqualTo(PAGE);
      assertThat(page.page().url()).contains("https://example.com/story?utm=3D");
      assertThat(page.original()).hasSize(ARCHIVE.length());
    }
  }

  @Test
  void thePartThatAWebArchiveNamesAsItsStartIsThePage() {
    String started =
        ARCHIVE
            .replace("type=\"text/html\";", "type=\"text/html\"; start=\"<main@x>\";")
            .replace(
                "Content-Transfer-Encoding: base64",
                "Content-ID: <main@x>\r\nContent-Transfer-Encoding: base64");

    assertThat(new String(html(read(started, "a.mht")).page().bytes(), StandardCharsets.UTF_8))
        .isEqualTo("<p>Ad</p>");
  }

  @Test
  void aWebArchiveOfOnePartIsAPageToo() {
    String single =
        "MIME-Version: 1.0\r\n"
            + "Content-Type: text/html; charset=\"windows-1251\"\r\n"
            + "Content-Transfer-Encoding: base64\r\n"
            + "Content-Location: https://example.com/x\r\n\r\n"
            + "PHA+z/Do4uXyPC9wPg==\r\n";

    SavedPage.Html page = html(read(single, "a.mht"));

    assertThat(new String(page.page().bytes(), Charset.forName("windows-1251")))
        .isEqualTo("<p>Привет</p>");
    assertThat(page.page().charset()).contains("windows-1251");
    assertThat(page.page().url()).contains("https://example.com/x");
  }

  @Test
  void aWebArchiveNestedWithoutEndIsRefused() {
    StringBuilder nested = new StringBuilder("MIME-Version: 1.0\r\n");
    for (int i = 0; i < 500; i++) {
      nested
          .append("Content-Type: multipart/mixed; boundary=b")
          .append(i)
          .append("\r\n\r\n--b")
          .append(i)
          .append("\r\n");
    }
    assertThat(read(nested.toString(), "a.mhtml"))
        .isEqualTo(new SavedPage.Unreadable("The web archive is nested too deeply."));
  }

  @Test
  void textBecomesAHeadlineAndBlocks() {
    ExtractedArticle article =
        text(
            read(
                "Phones locked in Crimea\r\n\r\n"
                    + "The phone maker has locked phones that were sold in\r\n"
                    + "regions which it does not support.\r\n\r\n"
                    + "- Iran\r\n"
                    + "- Syria\r\n\r\n"
                    + "One line.\r\n"
                    + "Another line of its own.\r\n",
                "story.txt"));

    String text =
        "The phone maker has locked phones that were sold in regions which it does not support.\n\n"
            + "Iran\n\n"
            + "Syria\n\n"
            + "One line.\n\n"
            + "Another line of its own.";
    assertThat(article)
        .isEqualTo(
            new ExtractedArticle(
                "Phones locked in Crimea",
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("en"),
                Optional.empty(),
                Optional.empty(),
                text,
                List.of(
                    new Block(BlockKind.PARAGRAPH, 0, 86),
                    new Block(BlockKind.LIST_ITEM, 88, 92),
                    new Block(BlockKind.LIST_ITEM, 94, 99),
                    new Block(BlockKind.PARAGRAPH, 101, 110),
                    new Block(BlockKind.PARAGRAPH, 112, 136))));
  }

  @Test
  void aPasteOfOneParagraphHasItsBeginningAsHeadline() {
    ExtractedArticle article =
        text(reader.pasted("Phones were locked. ".repeat(30), Optional.empty()));

    assertThat(article.headline())
        .isEqualTo(
            "Phones were locked. Phones were locked. Phones were locked. Phones were locked. Phones"
                + " were locked.…");
    assertThat(article.text()).startsWith("Phones were locked. Phones").hasSize(30 * 20 - 1);
  }

  @Test
  void pastedSourceOfAPageIsAPage() {
    assertThat(
            html(reader.pasted("\n<!DOCTYPE html>" + PAGE, Optional.of("https://example.com/a")))
                .page()
                .url())
        .contains("https://example.com/a");
  }

  @Test
  void textInAnotherCharsetIsRead() {
    byte[] koi =
        "Телефоны заблокированы\n\nПроизводитель заблокировал телефоны в Крыму и в Иране."
            .getBytes(Charset.forName("KOI8-R"));
    byte[] wide = "Phones\n\nRäder".getBytes(StandardCharsets.UTF_16);

    assertThat(text(reader.read(koi, "a.txt", Optional.empty(), Optional.of("KOI8-R"))).headline())
        .isEqualTo("Телефоны заблокированы");
    assertThat(text(reader.read(wide, "a.txt", Optional.empty(), Optional.empty())).text())
        .isEqualTo("Räder");
  }

  @Test
  void whatCannotBeReadSaysWhyInOneSentence(@TempDir Path folder) throws IOException {
    byte[] bomb = gzip(new byte[30 << 20]);
    byte[] packed = gzip(PAGE.getBytes(StandardCharsets.UTF_8));
    packed[15] ^= 0x55;

    assertThat(
            List.of(
                reader.read(folder, Optional.empty(), Optional.empty()),
                reader.read(folder.resolve("none.html"), Optional.empty(), Optional.empty()),
                read("", "a.html"),
                read(" \n ", "a.txt"),
                read("\u0089PNG\r\n\u001a\n\0\0\0\rIHDR", "a.png"),
                reader.read(bomb, "a.html.gz", Optional.empty(), Optional.empty()),
                reader.read(packed, "a.html.gz", Optional.empty(), Optional.empty()),
                reader.read(new byte[11 << 20], "a.html", Optional.empty(), Optional.empty()),
                read("MIME-Version: 1.0\r\nContent-Type: image/png\r\n\r\nxx", "a.mht")))
        .extracting(page -> ((SavedPage.Unreadable) page).sentence())
        .containsExactly(
            "“" + folder + "” is a folder; name the files in it.",
            "There is no file “" + folder.resolve("none.html") + "”.",
            "The file is empty.",
            "There are no words in it.",
            "The file is neither a page nor text; HTML, MHTML and text files can be added.",
            "The file is packed more than 200 to 1, so it is not unpacked.",
            "The file is packed but damaged.",
            "The page is larger than 10 MiB.",
            "There is no page in this web archive.");
  }

  private SavedPage read(String content, String name) {
    return reader.read(
        content.getBytes(StandardCharsets.UTF_8), name, Optional.empty(), Optional.empty());
  }

  private static SavedPage.Html html(SavedPage page) {
    assertThat(page).isInstanceOf(SavedPage.Html.class);
    return (SavedPage.Html) page;
  }

  private static ExtractedArticle text(SavedPage page) {
    assertThat(page).isInstanceOf(SavedPage.Text.class);
    return ((SavedPage.Text) page).article();
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream packing = new GZIPOutputStream(out)) {
      packing.write(bytes);
    }
    return out.toByteArray();
  }
}
