package tomodachi.cli.internal.watch;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import tomodachi.transport.Timeline;

/// Sees when the content of files changes, by events of the system. For one thread at a time.
///
/// An event only says where to look. What counts is the content, compared with what it was.
public final class Watcher implements AutoCloseable {
  /// A save is several events; this long after the last one it is over.
  private static final Duration QUIET = Duration.ofMillis(50);

  /// What never gets quiet is looked at this often.
  private static final Duration LONGEST = Duration.ofMillis(500);

  private final WatchService service;
  private final Timeline.Machine machine;
  private final FolderTree.Limits limits;
  private final List<Path> places;
  private final FolderKeys keys;
  private final Anchors anchors;
  private final Set<Path> suspects = new HashSet<>();
  private final Map<Path, Fingerprint> singles = new HashMap<>();
  private boolean allSuspect;
  private FolderTree tree;
  private Snapshot seen;
  // True when something has changed and its event was lost with the keys of other rules.
  private boolean missed;

  private Watcher(
      WatchService service,
      List<Path> places,
      WatchRules rules,
      FolderTree.Limits limits,
      Timeline.Machine machine) {
    this.service = service;
    this.machine = machine;
    this.limits = limits;
    this.places = places;
    this.keys = new FolderKeys(service);
    this.anchors = new Anchors(places, keys);
    this.tree = new FolderTree(places, rules, limits, keys);
    this.seen = readAll(rules);
  }

  /// Watches from now on.
  ///
  /// @param places directories, with what is below them, and files
  /// @throws IOException when the system tells of no events
  public static Watcher open(Collection<Path> places, Timeline timeline) throws IOException {
    return open(places, WatchRules.DEFAULT, FolderTree.Limits.USUAL, timeline);
  }

  static Watcher open(
      Collection<Path> places, WatchRules rules, FolderTree.Limits limits, Timeline timeline)
      throws IOException {
    var absolute = places.stream().map(place -> place.toAbsolutePath().normalize()).distinct();
    return new Watcher(
        FileSystems.getDefault().newWatchService(),
        absolute.toList(),
        rules,
        limits,
        timeline.machine());
  }

  /// Watches by other rules from now on. Files that are watched only now count as seen.
  public void follow(WatchRules rules) {
    if (!rules.equals(tree.rules())) {
      var now = readAll(rules);
      seen = now.asIn(seen);
      missed = !now.equals(seen);
    }
  }

  /// The files as they were when last looked at.
  public Snapshot seen() {
    return seen;
  }

  /// Waits until content is not what it was.
  ///
  /// @param touched asked when files were saved as they were: true when that counts, too
  /// @return what has changed; nothing after a touch
  public Changes await(BooleanSupplier touched) throws InterruptedException {
    while (true) {
      if (!missed) {
        collectAll();
      }
      missed = false;
      var now = look();
      var changes = now.since(seen);
      seen = now;
      if (!changes.isEmpty() || touched.getAsBoolean()) {
        return changes;
      }
    }
  }

  /// Waits for an event that matters, and until there are no more.
  private void collectAll() throws InterruptedException {
    while (!collect(service.take())) {
      // What doesn't matter is forgotten.
    }
    var begin = machine.nanos();
    var last = begin;
    while (last - begin < LONGEST.toNanos()) {
      var left = QUIET.toNanos() - (machine.nanos() - last);
      var key = service.poll(left, TimeUnit.NANOSECONDS);
      if (key == null) {
        return;
      }
      if (collect(key)) {
        last = machine.nanos();
      }
    }
  }

  private boolean collect(WatchKey key) {
    var folder = keys.folder(key);
    if (folder == null) {
      return false;
    }
    var matters = false;
    for (var event : key.pollEvents()) {
      matters |= collect(folder, event);
    }
    var gone = !key.reset();
    allSuspect |= gone;
    return matters || gone;
  }

  private boolean collect(Path folder, WatchEvent<?> event) {
    // Without a name, events were too many.
    var path = event.context() instanceof Path name ? folder.resolve(name) : folder;
    var all = path.equals(folder) || anchors.concerns(path);
    var here =
        tree.has(folder)
            && (tree.rules().watches(path) || tree.has(path) || isNewFolder(path, event.kind()));
    allSuspect |= all;
    if (here) {
      suspects.add(folder);
    }
    return all || here;
  }

  private boolean isNewFolder(Path path, WatchEvent.Kind<?> kind) {
    return kind.equals(ENTRY_CREATE)
        && tree.rules().enters(path)
        && Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
  }

  private Snapshot look() {
    if (allSuspect) {
      return readAll(tree.rules());
    }
    tree.read(suspects);
    suspects.clear();
    return snapshot();
  }

  private Snapshot readAll(WatchRules rules) {
    allSuspect = false;
    suspects.clear();
    keys.clear();
    anchors.settle();
    tree = new FolderTree(places, rules, limits, keys);
    tree.readRoots();
    singles.clear();
    places.forEach(file -> Fingerprint.of(file).ifPresent(now -> singles.put(file, now)));
    return snapshot();
  }

  private Snapshot snapshot() {
    var files = new HashMap<>(singles);
    tree.addTo(files);
    return new Snapshot(files);
  }

  /// Ends the watching.
  @Override
  public void close() throws IOException {
    service.close();
  }
}
