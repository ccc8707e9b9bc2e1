package tomodachi.cli.internal.watch;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import tomodachi.WatcherOptions;

/// Which directories are looked into, and which files are watched there. Hidden ones never are.
///
/// @param ignored names of directories
/// @param endings what names of watched files end in
public record WatchRules(Set<String> ignored, Set<String> endings) {

  /// Those without options.
  public static final WatchRules DEFAULT =
      new WatchRules(
          Set.of(
              "target",
              "build",
              "out",
              "bin",
              "node_modules",
              "__ignored__",
              "__temporary__",
              "__tmp__",
              "__pycache__"),
          Set.of(".java", ".class", ".json", ".yml", ".yaml", ".properties", ".html"));

  public WatchRules {
    ignored = Set.copyOf(ignored);
    endings = Set.copyOf(endings);
  }

  /// These and what options say besides.
  public WatchRules with(Collection<WatcherOptions> options) {
    var moreIgnored = new HashSet<>(ignored);
    var moreEndings = new HashSet<>(endings);
    options.forEach(option -> moreIgnored.addAll(option.ignoredDirs()));
    options.forEach(option -> moreEndings.addAll(option.watchedFileEndings()));
    return new WatchRules(moreIgnored, moreEndings);
  }

  /// True when a directory found in another one is looked into.
  boolean enters(Path folder) {
    var name = name(folder);
    return !name.startsWith(".") && !ignored.contains(name);
  }

  /// True when a file found in a directory is watched.
  boolean watches(Path file) {
    var name = name(file);
    return !name.startsWith(".") && endings.stream().anyMatch(name::endsWith);
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }
}
