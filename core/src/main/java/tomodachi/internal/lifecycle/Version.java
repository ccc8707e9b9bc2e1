package tomodachi.internal.lifecycle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

/// The version of the framework, as the build wrote it.
final class Version {

  private Version() {}

  static String current() {
    try (var stream = Version.class.getResourceAsStream("version.properties")) {
      var properties = new Properties();
      properties.load(stream);
      return properties.getProperty("version");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
