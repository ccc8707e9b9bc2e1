package tomodachi.cli.internal.watch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The directories in which whatever is watched by its own name appears and disappears: single
/// files, and roots. For one thread.
///
/// Where such a directory isn't there itself, the nearest one above it is the anchor, until it
/// comes.
final class Anchors {
  private final List<Path> places;
  private final FolderKeys keys;
  private final Set<Path> awaited = new HashSet<>();

  Anchors(Collection<Path> places, FolderKeys keys) {
    this.places = List.copyOf(places);
    this.keys = keys;
  }

  /// Finds the anchors anew.
  void settle() {
    awaited.clear();
    places.forEach(this::settle);
  }

  private void settle(Path place) {
    var next = place;
    var folder = place.getParent();
    while (folder != null && !Files.isDirectory(folder)) {
      next = folder;
      folder = folder.getParent();
    }
    if (folder != null) {
      keys.add(folder);
      awaited.add(next);
    }
    if (!next.equals(place) && Files.isDirectory(next)) {
      settle(place); // It has come before the anchor was watched.
    }
  }

  /// True when this is one of the places, or on the way to one.
  boolean concerns(Path path) {
    return awaited.contains(path);
  }
}
