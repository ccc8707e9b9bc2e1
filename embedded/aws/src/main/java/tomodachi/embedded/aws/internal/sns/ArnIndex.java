package tomodachi.embedded.aws.internal.sns;

import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import tomodachi.embedded.aws.internal.api.Arn;

/// Things by their ARNs, in the order of these.
final class ArnIndex<T> {

  private final NavigableMap<String, T> things = new TreeMap<>();

  Optional<T> find(Arn arn) {
    return Optional.ofNullable(things.get(arn.toString()));
  }

  void put(Arn arn, T thing) {
    things.put(arn.toString(), thing);
  }

  void remove(Arn arn) {
    things.remove(arn.toString());
  }

  int size() {
    return things.size();
  }

  /// Those whose ARNs begin with `prefix`.
  NavigableMap<String, T> under(String prefix) {
    return things.subMap(prefix, true, prefix + Character.MAX_VALUE, true);
  }
}
