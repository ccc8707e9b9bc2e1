package tomodachi.cli.internal.watch;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Files whose content isn't what it was. Sorted by path.
///
/// @param updated have other content
/// @param added weren't there
/// @param removed are gone
public record Changes(List<Path> updated, List<Path> added, List<Path> removed) {
  private static final int MOST_SHOWN = 20;

  public Changes {
    updated = List.copyOf(updated);
    added = List.copyOf(added);
    removed = List.copyOf(removed);
  }

  /// True when nothing has changed.
  public boolean isEmpty() {
    return updated.isEmpty() && added.isEmpty() && removed.isEmpty();
  }

  /// One line about them, such as `updated files`.
  public String title() {
    var titles = lists().keySet();
    return titles.size() == 1
        ? titles.iterator().next().replace('_', ' ')
        : "modified files or filepaths";
  }

  /// The paths as people see them, by `updated_files`, `added_files`, `removed_files`; only what
  /// there is.
  public Map<String, List<String>> lists() {
    var lists = new LinkedHashMap<String, List<String>>();
    add(lists, "updated_files", updated);
    add(lists, "added_files", added);
    add(lists, "removed_files", removed);
    return lists;
  }

  private static void add(Map<String, List<String>> lists, String name, List<Path> files) {
    if (!files.isEmpty()) {
      lists.put(name, shown(files));
    }
  }

  private static List<String> shown(List<Path> files) {
    var shown = files.stream().limit(MOST_SHOWN).map(Changes::text);
    var more = files.size() - MOST_SHOWN;
    return Stream.concat(shown, more > 0 ? Stream.of("and " + more + " more") : Stream.empty())
        .toList();
  }

  /// From the current directory if it is below that.
  private static String text(Path file) {
    var here = Path.of("").toAbsolutePath();
    return file.startsWith(here) ? "./" + here.relativize(file) : file.toString();
  }
}
