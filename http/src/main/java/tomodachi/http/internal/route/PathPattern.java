package tomodachi.http.internal.route;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What paths a route takes. Immutable.
public sealed interface PathPattern permits Template, RoutePattern {

  /// The text as its author wrote it.
  String text();

  /// The names in it that arguments can have, in order.
  List<String> names();

  /// Two patterns with the same shape match the same paths.
  String shape();

  /// The values of the names if the whole path matches, else null.
  ///
  /// @param path as in [Target#path]
  /// @throws MalformedTarget when finding out takes too long
  default @Nullable PathValues match(String path) throws MalformedTarget {
    return match(new StepCounter(path));
  }

  /// The same for a path whose steps other patterns have used too.
  @Nullable PathValues match(StepCounter path) throws MalformedTarget;
}
