package tomodachi.cli.internal.watch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The directories below some roots, and the watched files in them. For one thread.
///
/// - **T1** — a directory is watched before it is read, so what appears in it meanwhile is told.
/// - **T2** — directories that are gone are left before new ones are entered: a moved one is both.
final class FolderTree {
  /// What is looked at at most; beyond that lies something else than a project.
  record Limits(int folders, int files) {
    static final Limits USUAL = new Limits(10_000, 100_000);
  }

  private static final Logger LOG = LoggerFactory.getLogger("tomodachi.watcher");

  private final List<Path> roots;
  private final WatchRules rules;
  private final Limits limits;
  private final FolderKeys keys;
  private final Map<Path, Listing> folders = new HashMap<>();
  private int files;
  private boolean warned;

  FolderTree(Collection<Path> roots, WatchRules rules, Limits limits, FolderKeys keys) {
    this.roots = List.copyOf(roots);
    this.rules = rules;
    this.limits = limits;
    this.keys = keys;
  }

  boolean has(Path folder) {
    return folders.containsKey(folder);
  }

  WatchRules rules() {
    return rules;
  }

  /// Enters the roots that are there.
  void readRoots() {
    enterAll(new ArrayDeque<>(roots));
  }

  /// Looks at these directories again, and into those that are new in them.
  void read(Set<Path> suspects) {
    var listings = new HashMap<Path, Optional<Listing>>();
    suspects.stream()
        .filter(this::has)
        .forEach(folder -> listings.put(folder, Listing.of(folder, rules)));
    listings.forEach(this::leaveGone);
    var fresh = new ArrayDeque<Path>();
    listings.forEach((folder, listing) -> listing.ifPresent(now -> update(folder, now, fresh)));
    enterAll(fresh);
  }

  private void leaveGone(Path folder, Optional<Listing> now) {
    if (now.isEmpty()) {
      leave(folder);
    } else {
      var before = folders.get(folder);
      leaveGone(before == null ? List.of() : before.folders(), now.get());
    }
  }

  private void leaveGone(Collection<Path> before, Listing now) {
    var still = new HashSet<>(now.folders());
    before.stream().filter(sub -> !still.contains(sub)).forEach(this::leave);
  }

  /// Leaves a directory and all below it.
  private void leave(Path folder) {
    var gone = folders.keySet().stream().filter(known -> known.startsWith(folder)).toList();
    for (var known : gone) {
      keys.remove(known);
      var listing = folders.remove(known);
      files -= listing == null ? 0 : listing.files().size();
    }
  }

  private void update(Path folder, Listing now, Deque<Path> fresh) {
    if (has(folder)) {
      put(folder, now);
      now.folders().stream().filter(sub -> !has(sub)).forEach(fresh::add);
    }
  }

  private void put(Path folder, Listing listing) {
    var before = folders.put(folder, listing);
    files += listing.files().size() - (before == null ? 0 : before.files().size());
  }

  /// Enters directories, those nearest to the roots first.
  private void enterAll(Deque<Path> fresh) {
    for (var folder = fresh.poll(); folder != null; folder = fresh.poll()) {
      if (folders.size() >= limits.folders() || files >= limits.files()) {
        warn(folder);
        return;
      }
      enter(folder).ifPresent(listing -> fresh.addAll(listing.folders()));
    }
  }

  private Optional<Listing> enter(Path folder) {
    if (has(folder) || !Files.isDirectory(folder)) {
      return Optional.empty();
    }
    keys.add(folder);
    var listing = Listing.of(folder, rules);
    listing.ifPresentOrElse(found -> put(folder, found), () -> keys.remove(folder));
    return listing;
  }

  private void warn(Path folder) {
    if (!warned) {
      warned = true;
      LOG.atWarn()
          .addKeyValue("first_unwatched", folder)
          .log(
              "only {} directories with {} files are watched; leave out what isn't the services' by"
                  + " the option watcher.ignored_dirs",
              folders.size(),
              files);
    }
  }

  /// Adds what is in the watched files.
  void addTo(Map<Path, Fingerprint> all) {
    folders.values().forEach(listing -> all.putAll(listing.files()));
  }
}
