package tomodachi.cli.internal.libraries;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tomodachi.cli.internal.terminal.Environment;
import tomodachi.cli.libraries.ResolvedLibraries;

/// Remembers which files libraries were, from one start to the next. Several starts may use it at
/// once. When its folder can't be used, nothing is remembered.
///
/// @param folder made when there is something to remember
/// @param time says when snapshots are looked for again
record ResolutionCache(Path folder, InstantSource time) {
  private static final Duration LIFE_OF_SNAPSHOTS = Duration.ofDays(1);
  private static final Duration LIFE = Duration.ofDays(3650);
  private static final int MOST = 200;
  private static final long LARGEST = 1_000_000;

  /// The one of a user.
  static ResolutionCache of(Environment environment, InstantSource time) {
    var caches =
        environment
            .get("XDG_CACHE_HOME")
            .map(Path::of)
            .filter(Path::isAbsolute)
            .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache"));
    return new ResolutionCache(caches.resolve("tomodachi/deps"), time);
  }

  /// What was found for this key, unless something has changed since.
  Optional<ResolvedLibraries> find(String key) {
    return read(folder.resolve(key))
        .filter(entry -> entry.isGood(time.instant()))
        .map(CacheEntry::resolved);
  }

  /// Remembers what was found for this key.
  void store(String key, ResolvedLibraries resolved) {
    try {
      Files.createDirectories(folder);
      replace(folder.resolve(key), CacheEntry.of(resolved, until(resolved)).lines());
      forgetOldest();
    } catch (IOException e) {
      Log.LOGGER.atDebug().addKeyValue("folder", folder).setCause(e).log("nothing remembered");
    }
  }

  private Instant until(ResolvedLibraries resolved) {
    return time.instant().plus(resolved.isChanging() ? LIFE_OF_SNAPSHOTS : LIFE);
  }

  private static Optional<CacheEntry> read(Path file) {
    try {
      return Files.isRegularFile(file) && Files.size(file) <= LARGEST
          ? Optional.of(CacheEntry.parse(Files.readAllLines(file)))
          : Optional.empty();
    } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
      Log.LOGGER.atDebug().addKeyValue("file", file).setCause(e).log("not an entry of the cache");
      return Optional.empty();
    }
  }

  private void replace(Path file, List<String> lines) throws IOException {
    var fresh = Files.createTempFile(folder, ".new", "");
    try {
      Files.write(fresh, lines);
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  private void forgetOldest() throws IOException {
    try (var files = Files.list(folder)) {
      var entries =
          files.sorted(Comparator.comparingLong(ResolutionCache::age).reversed()).toList();
      for (var file : entries.subList(0, Math.max(0, entries.size() - MOST))) {
        Files.deleteIfExists(file);
      }
    }
  }

  /// Larger for older ones; of one that is gone meanwhile: the largest.
  private static long age(Path file) {
    return -file.toFile().lastModified();
  }

  /// Made at the first use: most starts need no log here.
  private static final class Log {
    static final Logger LOGGER = LoggerFactory.getLogger("tomodachi.libraries");
  }
}
