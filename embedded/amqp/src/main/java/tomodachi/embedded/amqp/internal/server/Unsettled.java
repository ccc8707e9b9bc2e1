package tomodachi.embedded.amqp.internal.server;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tomodachi.embedded.amqp.internal.wire.Refusal;

/// The deliveries of a channel that aren't settled, by their tags, which grow.
final class Unsettled {

  private final Map<Long, Delivery> deliveries = new LinkedHashMap<>();

  void add(long tag, Delivery delivery) {
    deliveries.put(tag, delivery);
  }

  /// Takes one, or it and all before it.
  ///
  /// @param tag 0 with `multiple` is all
  /// @throws Refusal if there is none with that tag
  List<Delivery> take(long tag, boolean multiple) throws Refusal {
    if (multiple && tag == 0) {
      return takeAll();
    }
    if (!deliveries.containsKey(tag)) {
      throw Refusal.precondition("unknown delivery tag " + Long.toUnsignedString(tag));
    }
    return multiple ? takeUpTo(tag) : List.of(deliveries.remove(tag));
  }

  List<Delivery> takeAll() {
    var all = List.copyOf(deliveries.values());
    deliveries.clear();
    return all;
  }

  private List<Delivery> takeUpTo(long last) {
    var taken = new ArrayList<Delivery>();
    var entries = deliveries.entrySet().iterator();
    while (entries.hasNext()) {
      var entry = entries.next();
      if (entry.getKey() > last) {
        break;
      }
      taken.add(entry.getValue());
      entries.remove();
    }
    return taken;
  }
}
