package org.dateline.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote into the program. */
final class ProgramVersion implements IVersionProvider {
  @Override
  public String[] getVersion() throws IOException {
    Properties build = new Properties();
    try (InputStream in = ProgramVersion.class.getResourceAsStream("/build.properties")) {
      if (in != null) {
        build.load(in);
      }
    }
    return new String[] {"Dateline " + build.getProperty("version", "(unknown build)")};
  }
}
