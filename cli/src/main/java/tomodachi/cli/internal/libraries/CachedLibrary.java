package tomodachi.cli.internal.libraries;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A jar as it was when it was found.
///
/// @param size in bytes
/// @param modified when it was changed, in milliseconds since 1970
record CachedLibrary(Path jar, long size, long modified) {

  /// A jar as it is now.
  static CachedLibrary of(Path jar) throws IOException {
    return new CachedLibrary(jar, Files.size(jar), Files.getLastModifiedTime(jar).toMillis());
  }

  /// The one a line of the cache is about.
  static CachedLibrary parse(String line) {
    var parts = line.split(" ", 3);
    return new CachedLibrary(Path.of(parts[2]), Long.parseLong(parts[0]), Long.parseLong(parts[1]));
  }

  boolean isUnchanged() {
    try {
      return equals(of(jar));
    } catch (IOException e) {
      return false; // It is gone, or nobody may read it: it isn't what it was.
    }
  }

  String line() {
    return "%d %d %s".formatted(size, modified, jar);
  }
}
