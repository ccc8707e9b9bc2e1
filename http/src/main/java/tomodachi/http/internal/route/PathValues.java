package tomodachi.http.internal.route;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the names of a pattern stand for in one path, decoded fully.
///
/// @param names the names, in the order they stand in the pattern
/// @param values the text for each name; null for a group that takes no part in the match
public record PathValues(List<String> names, List<@Nullable String> values) {

  /// A path without names.
  public static final PathValues NONE = new PathValues(List.of(), List.of());

  /// The text for a name; null when there is none.
  public @Nullable String get(String name) {
    var index = names.indexOf(name);
    return index < 0 ? null : values.get(index);
  }
}
