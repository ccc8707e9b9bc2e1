package tomodachi.cli.internal.doctor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import tomodachi.transport.Checked.Finding;

/// A folder of things that make the next start quicker. All of it may be deleted.
///
/// @param title what is in it
record CacheFolder(String title, Path path) {

  private static final int MOST_FILES = 100_000;
  private static final long MIB = 1 << 20;

  Finding finding() {
    if (!isWritable(nearest())) {
      return Finding.warning(
          title,
          "%s can't be written, so each start takes longer".formatted(path),
          "let this user write there, or set XDG_CACHE_HOME to a folder where it may");
    }
    return Finding.ok(title, Files.isDirectory(path) ? size() : path + ", not there yet");
  }

  private static boolean isWritable(Path folder) {
    return Files.isDirectory(folder) && Files.isWritable(folder);
  }

  /// The folder itself, or the one where it would be made.
  private Path nearest() {
    var folder = path.toAbsolutePath();
    while (!Files.exists(folder)) {
      folder = Objects.requireNonNull(folder.getParent(), "a root exists");
    }
    return folder;
  }

  private String size() {
    try (var files = Files.walk(path)) {
      var bytes =
          files.limit(MOST_FILES).filter(Files::isRegularFile).mapToLong(CacheFolder::size).sum();
      return String.format(Locale.ROOT, "%s, %.1f MiB", path, (double) bytes / MIB);
    } catch (IOException | UncheckedIOException e) {
      return "%s, whose size can't be told: %s".formatted(path, e.getMessage());
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException _) {
      return 0; // Deleted meanwhile.
    }
  }
}
