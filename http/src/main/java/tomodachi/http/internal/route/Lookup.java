package tomodachi.http.internal.route;

import java.util.SortedSet;

/// What a table knows about a method and a path.
public sealed interface Lookup<T> {

  /// The first route that takes both.
  record Found<T>(T target, PathValues values) implements Lookup<T> {}

  /// Routes take the path, but none of them the method.
  ///
  /// @param allowed the methods they take
  record WrongMethod<T>(SortedSet<String> allowed) implements Lookup<T> {}

  /// No route takes the path.
  record NotFound<T>() implements Lookup<T> {}
}
