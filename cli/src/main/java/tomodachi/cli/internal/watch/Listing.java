package tomodachi.cli.internal.watch;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What matters in one directory.
///
/// @param folders the directories to look into
/// @param files the watched files
record Listing(List<Path> folders, Map<Path, Fingerprint> files) {
  /// Directories with more are read in part.
  private static final int MOST_ENTRIES = 100_000;

  Listing {
    folders = List.copyOf(folders);
    files = Map.copyOf(files);
  }

  /// Reads a directory; empty when there is none. Links to directories are not followed.
  static Optional<Listing> of(Path folder, WatchRules rules) {
    var folders = new ArrayList<Path>();
    var files = new HashMap<Path, Fingerprint>();
    var read = 0;
    try (var entries = Files.newDirectoryStream(folder)) {
      for (var entry : entries) {
        if (++read > MOST_ENTRIES) {
          break;
        }
        if (rules.watches(entry)) {
          Fingerprint.of(entry).ifPresent(fingerprint -> files.put(entry, fingerprint));
        }
        if (rules.enters(entry) && Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
          folders.add(entry);
        }
      }
      return Optional.of(new Listing(folders, files));
    } catch (IOException | DirectoryIteratorException e) {
      return Optional.empty(); // Gone, or not for this user.
    }
  }
}
