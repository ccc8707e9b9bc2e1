package tomodachi.internal.options;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Joins two values of the same key: lists are concatenated, objects are joined key by key, of
/// anything else the later stays.
final class Merge {

  private Merge() {}

  static @Nullable Object of(@Nullable Object earlier, @Nullable Object later) {
    if (earlier instanceof List<?> first && later instanceof List<?> second) {
      var both = new ArrayList<@Nullable Object>(first);
      both.addAll(second);
      return both;
    }
    return earlier instanceof Map<?, ?> first && later instanceof Map<?, ?> second
        ? joined(first, second)
        : later;
  }

  private static Map<Object, @Nullable Object> joined(Map<?, ?> first, Map<?, ?> second) {
    var both = new LinkedHashMap<Object, @Nullable Object>(first);
    second.forEach((key, value) -> both.put(key, of(both.get(key), value)));
    return both;
  }
}
