package tomodachi;

import java.util.List;

/// What is watched in development, besides what is always: a change there reloads the services. Of
/// no effect in production.
///
/// @param ignoredDirs names of directories that are not looked into, wherever they are, in addition
///   to hidden ones, `target`, `build`, `out`, `bin`, `node_modules`, and a few more
/// @param watchedFileEndings what names of watched files end in, such as `.sql`, in addition to
///   `.java`, `.class`, `.json`, `.yml`, `.yaml`, `.properties` and `.html`
public record WatcherOptions(List<String> ignoredDirs, List<String> watchedFileEndings)
    implements Options.Section {

  public WatcherOptions {
    ignoredDirs = List.copyOf(ignoredDirs);
    watchedFileEndings = List.copyOf(watchedFileEndings);
    ignoredDirs.forEach(WatcherOptions::requireName);
    watchedFileEndings.forEach(WatcherOptions::requireEnding);
  }

  private static void requireName(String name) {
    if (name.isBlank() || name.contains("/") || name.contains("\\")) {
      throw new IllegalArgumentException(
          "ignored_dirs must be names of directories without a path, was \"%s\"".formatted(name));
    }
  }

  private static void requireEnding(String ending) {
    if (ending.isBlank()) {
      throw new IllegalArgumentException(
          "watched_file_endings must not be blank, was \"%s\"".formatted(ending));
    }
  }

  /// Nothing besides.
  public static WatcherOptions defaults() {
    return new WatcherOptions(List.of(), List.of());
  }

  /// A copy that ignores these besides.
  public WatcherOptions withIgnoredDirs(String... names) {
    return new WatcherOptions(List.of(names), watchedFileEndings);
  }

  /// A copy that watches these besides.
  public WatcherOptions withWatchedFileEndings(String... endings) {
    return new WatcherOptions(ignoredDirs, List.of(endings));
  }

  @Override
  public String key() {
    return "watcher";
  }
}
