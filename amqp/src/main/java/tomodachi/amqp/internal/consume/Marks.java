package tomodachi.amqp.internal.consume;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tomodachi.amqp.internal.wire.ContentHeader;

/// The headers by which a copy of a message remembers what it is a copy of, and those of the broker
/// that a copy must not have.
final class Marks {

  static final String PREFIX = "x-tomodachi-";

  /// The exchange the message was published to.
  static final String EXCHANGE = PREFIX + "exchange";

  /// The routing key it was published with, encoded, with prefix.
  static final String ROUTING_KEY = PREFIX + "routing-key";

  /// In a waiting copy the number of the next delivery, in a parked one that of the last.
  static final String ATTEMPT = PREFIX + "attempt";

  /// Why it was retried or parked.
  static final String REASON = PREFIX + "reason";

  /// How many milliseconds a waiting copy still has to wait after this leg.
  static final String LEFT = PREFIX + "left";

  /// The work queue a parked message comes from.
  static final String QUEUE = PREFIX + "queue";

  /// What it has in place of headers that can't be read.
  static final String UNREADABLE = ContentHeader.UNREADABLE;

  /// What a quorum queue counts.
  static final String DELIVERY_COUNT = "x-delivery-count";

  private static final Set<String> OF_THE_BROKER =
      Set.of(
          "CC",
          "BCC",
          "x-death",
          "x-first-death-exchange",
          "x-first-death-queue",
          "x-first-death-reason",
          "x-last-death-exchange",
          "x-last-death-queue",
          "x-last-death-reason",
          DELIVERY_COUNT);

  private Marks() {}

  /// True when the headers are those of a copy.
  static boolean on(Map<String, Object> headers) {
    return headers.containsKey(ATTEMPT);
  }

  /// The headers its publisher gave a message: of a copy without what the broker has added on the
  /// way.
  static Map<String, Object> removedFrom(Map<String, Object> headers) {
    if (headers.isEmpty()) {
      return headers;
    }
    var plain = new HashMap<>(headers);
    plain.keySet().removeIf(name -> name.startsWith(PREFIX) || name.equals(DELIVERY_COUNT));
    if (on(headers)) {
      plain.keySet().removeAll(OF_THE_BROKER);
    }
    return plain;
  }

  /// Those a parked message keeps when it goes back to work; by the last it begins anew.
  static List<String> keptByReplay() {
    return List.of(EXCHANGE, ROUTING_KEY, ATTEMPT, REASON, QUEUE);
  }

  /// The headers a copy begins with.
  static Map<String, Object> forCopy(@Nullable Map<String, Object> headers) {
    var copied = new HashMap<String, Object>(headers == null ? Map.of() : headers);
    copied.keySet().removeIf(name -> name.startsWith(PREFIX) || OF_THE_BROKER.contains(name));
    return copied;
  }
}
