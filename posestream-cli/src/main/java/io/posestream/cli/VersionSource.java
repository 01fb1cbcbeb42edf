package io.posestream.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/**
 * The version of posestream, for {@code --version} of its commands.
 *
 * @since 0.1
 */
public final class VersionSource implements IVersionProvider {
  /** For picocli. */
  public VersionSource() {}

  @Override
  public String[] getVersion() throws IOException {
    Properties properties = new Properties();
    try (InputStream in = VersionSource.class.getResourceAsStream("version.properties")) {
      if (in != null) {
        properties.load(in);
      }
    }
    String version = properties.getProperty("version", "unknown");
    return new String[] {"posestream " + version};
  }
}
