package tomodachi.cli.internal.watch;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// The watched files at one time, and what was in them.
public record Snapshot(Map<Path, Fingerprint> files) {

  public Snapshot {
    files = Map.copyOf(files);
  }

  /// This one, where files that were in an earlier one are as they were there.
  Snapshot asIn(Snapshot earlier) {
    var all = new HashMap<>(files);
    all.replaceAll((file, now) -> earlier.files.getOrDefault(file, now));
    return new Snapshot(all);
  }

  /// What has changed since an earlier one.
  Changes since(Snapshot earlier) {
    return new Changes(
        files.keySet().stream()
            .filter(file -> earlier.files.containsKey(file) && !earlier.has(file, this))
            .sorted()
            .toList(),
        files.keySet().stream().filter(file -> !earlier.files.containsKey(file)).sorted().toList(),
        earlier.files.keySet().stream().filter(file -> !files.containsKey(file)).sorted().toList());
  }

  private boolean has(Path file, Snapshot other) {
    var its = other.files.get(file);
    return its != null && its.equals(files.get(file));
  }
}
