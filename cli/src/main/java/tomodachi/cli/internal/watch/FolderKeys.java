package tomodachi.cli.internal.watch;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_DELETE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The directories the system tells about. For one thread.
final class FolderKeys {
  private static final Logger LOG = LoggerFactory.getLogger("tomodachi.watcher");

  private final WatchService service;
  private final Map<Path, WatchKey> keys = new HashMap<>();
  // A directory that was moved keeps its key, which then belongs to its new path.
  private final Map<WatchKey, Path> folders = new HashMap<>();
  private boolean warned;

  FolderKeys(WatchService service) {
    this.service = service;
  }

  /// Has the system tell about a directory. One that is gone again is left out.
  void add(Path folder) {
    try {
      var key = folder.register(service, ENTRY_CREATE, ENTRY_DELETE, ENTRY_MODIFY);
      keys.put(folder, key);
      folders.put(key, folder);
    } catch (IOException e) {
      if (folder.toFile().isDirectory()) {
        warn(folder, e);
      }
    }
  }

  private void warn(Path folder, IOException reason) {
    if (!warned) {
      warned = true;
      LOG.atWarn()
          .addKeyValue("directory", folder)
          .addKeyValue("reason", reason.getMessage())
          .log(
              "changes in some directories go unseen: the system watches no more; leave some out by"
                  + " the option watcher.ignored_dirs, or raise fs.inotify.max_user_watches");
    }
  }

  /// No more of this directory.
  void remove(Path folder) {
    var key = keys.remove(folder);
    if (key != null && folders.remove(key, folder)) {
      key.cancel();
    }
  }

  /// The directory of a key; null when it isn't watched any more.
  @Nullable Path folder(WatchKey key) {
    return folders.get(key);
  }

  boolean has(Path folder) {
    return keys.containsKey(folder);
  }

  /// No more of any directory.
  void clear() {
    folders.keySet().forEach(WatchKey::cancel);
    folders.clear();
    keys.clear();
  }
}
