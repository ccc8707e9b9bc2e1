package tomodachi.cli.internal.libraries;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import tomodachi.cli.internal.CommandFailure;
import tomodachi.cli.libraries.Coordinate;

/// All that decides which files libraries are, in one digest.
final class CacheKey {
  private final MessageDigest digest;

  private CacheKey() {
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("Every JDK has SHA-256", e);
    }
  }

  /// The key of libraries in the order they are declared in, for the first of two versions wins.
  static String of(List<Coordinate> coordinates, MavenSettings settings, List<String> framework) {
    var key = new CacheKey();
    coordinates.forEach(coordinate -> key.add("library", coordinate.toString()));
    framework.forEach(file -> key.add("framework", file));
    key.add("home", settings.home().toString());
    key.add("repository", System.getProperty("maven.repo.local", ""));
    settings.files().forEach(key::add);
    return HexFormat.of().formatHex(key.digest.digest());
  }

  private void add(String name, String value) {
    digest.update("%s %d %s\n".formatted(name, value.length(), value).getBytes(UTF_8));
  }

  private void add(Path settings) {
    try {
      add("settings", settings.toAbsolutePath().toString());
      add("content", Files.readString(settings));
    } catch (IOException e) {
      throw CommandFailure.ofUnreadable(settings, e);
    }
  }
}
