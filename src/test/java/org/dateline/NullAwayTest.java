package org.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Proves that the build's null check bites: it is told what the pom tells it. */
class NullAwayTest {
  @Test
  void nullReturnedFromACodeThatIsNullMarkedDoesNotCompile(@TempDir Path out) throws IOException {
    String wrong =
        """
        package org.dateline.probe;
        @org.jspecify.annotations.NullMarked
        class Probe {
          String headline() { return null; }
        }
        """;
    assertThat(compile(out, wrong)).contains("[NullAway] returning @Nullable expression");
  }

  @Test
  void absenceSaidByOptionalCompiles(@TempDir Path out) throws IOException {
    String right =
        """
        package org.dateline.probe;
        @org.jspecify.annotations.NullMarked
        class Probe {
          java.util.Optional<String> headline() { return java.util.Optional.empty(); }
        }
        """;
    assertThat(compile(out, right)).isEmpty();
  }

  private static String compile(Path out, String source) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    JavaFileObject file =
        new SimpleJavaFileObject(URI.create("string:///Probe.java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source;
          }
        };
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, Locale.ROOT, null)) {
      String classPath = System.getProperty("java.class.path");
      compiler
          .getTask(
              messages,
              files,
              null,
              List.of(
                  "-d",
                  out.toString(),
                  "-cp",
                  classPath,
                  "-processorpath",
                  classPath,
                  "-XDcompilePolicy=simple",
                  "-XDaddTypeAnnotationsToSymbol=true",
                  "--should-stop=ifError=FLOW",
                  "-Xplugin:ErrorProne -XepOpt:NullAway:OnlyNullMarked=true"
                      + " -Xep:NullAway:ERROR"),
              null,
              List.of(file))
          .call();
    }
    return messages.toString();
  }
}
