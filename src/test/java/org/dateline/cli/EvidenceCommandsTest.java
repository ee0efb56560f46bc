package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dateline.desk.source.SourceServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands about paired browsers and the export of evidence, as a script runs them. */
class EvidenceCommandsTest {
  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(String input, String... command) {
    out.reset();
    err.reset();
    String[] line =
        Stream.concat(
                Stream.of(command),
                Stream.of("--workspace", folder.resolve("workspace").toString()))
            .toArray(String[]::new);
    return new CommandLineProgram(
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            new WithoutScreen())
        .run(line);
  }

  private String said() {
    return out.toString(StandardCharsets.UTF_8).strip();
  }

  private String told() {
    return err.toString(StandardCharsets.UTF_8).strip();
  }

  @Test
  void noBrowserHandsPagesOverUntilItIsSwitchedOn() {
    assertThat(run("", "browser", "list", "--json")).isEqualTo(ExitCode.DONE);
    assertThat(said()).isEmpty();
    assertThat(told()).isEqualTo("No browser is paired.");

    assertThat(run("", "browser", "on")).isEqualTo(ExitCode.DONE);
    assertThat(said()).matches("On, at port \\d+ of this computer\\.");

    assertThat(run("", "browser", "off")).isEqualTo(ExitCode.DONE);
    assertThat(said()).startsWith("Off.");
  }

  @Test
  void aBrowserThatIsNotPairedCannotBeRevoked() {
    assertThat(run("", "browser", "revoke", "01a218d7-100d-7956-8a88-d208e5a5e876"))
        .isEqualTo(ExitCode.SOME_FAILED);
    assertThat(told()).isNotEmpty();

    assertThat(run("", "browser")).isEqualTo(ExitCode.USAGE);
    assertThat(told()).startsWith("Say what to do: browser on,");
  }

  @Test
  void theExtensionIsWrittenWhereABrowserCanLoadIt() {
    Path extension = folder.resolve("extension");

    assertThat(run("", "browser", "extension", extension.toString())).isEqualTo(ExitCode.DONE);

    assertThat(said()).isEqualTo(extension.toString());
    assertThat(extension.resolve("manifest.json")).exists();
  }

  @Test
  void theEvidenceOfTheClaimsIsExportedAsAWebArchive() throws Exception {
    Path archive = folder.resolve("evidence.wacz");
    try (SourceServer server = new SourceServer()) {
      server
          .on("/robots.txt", 404, "")
          .article("/one", "Phones stay as they are", "The first words.");
      assertThat(run("", "add", server.at("/one"))).isEqualTo(ExitCode.DONE);
      assertThat(
              run(
                  "{\"article\":\"%s\",\"quote\":\"The first words.\",\"type\":\"user-effect\"}"
                      .formatted(server.at("/one")),
                  "claim",
                  "add",
                  "--json",
                  "-"))
          .as(told())
          .isEqualTo(ExitCode.DONE);
    }

    assertThat(run("", "export", "--format", "wacz", "-o", archive.toString()))
        .isEqualTo(ExitCode.DONE);

    try (ZipFile zip = new ZipFile(archive.toFile())) {
      assertThat(zip.stream().map(ZipEntry::getName))
          .contains("datapackage.json", "datapackage-digest.json", "pages/pages.jsonl");
    }
    assertThat(Files.size(archive)).isPositive();
  }
}
