package tomodachi.amqp.internal.names;

import org.jspecify.annotations.Nullable;
import tomodachi.messaging.wire.GeneratedName;

/// Names of queues that have none of their own.
public final class QueueNames {

  /// The most bytes of a name: the 255 that AMQP 0-9-1 allows, less those of `.parked`.
  public static final int MOST_BYTES = 248;

  private QueueNames() {}

  /// The Python system's name: a hash of the key as it is, not encoded.
  ///
  /// @param prefix stands before the hash, as it is
  /// @param routingKey the key without prefix
  /// @param competing true: the name depends on the key alone
  /// @param function the handler's name in Python
  public static String python(
      String prefix, String routingKey, boolean competing, String function, String serviceUuid) {
    return prefix
        + GeneratedName.sha256(competing ? routingKey : routingKey + function + serviceUuid);
  }

  /// `<prefix><service>.<routing key>.<handler>`, and `.<uuid>` if there is one, encoded as routing
  /// keys are. Dots of service and handler are encoded too, so that two services never have one
  /// name. Past [#MOST_BYTES] its end is cut off, and `-` and 8 digits of its hash put there.
  ///
  /// @param prefix stands before the name, as it is
  /// @param routingKey the key without prefix
  /// @param uuid the instance's identity; null: all instances share the queue
  public static String readable(
      String prefix, String service, String routingKey, String handler, @Nullable String uuid) {
    var shared = "%s.%s.%s".formatted(word(service), RoutingKeys.encode(routingKey), word(handler));
    return GeneratedName.shortened(
        prefix + (uuid == null ? shared : shared + "." + word(uuid)), MOST_BYTES);
  }

  private static String word(String name) {
    return RoutingKeys.encode(name).replace(".", "___2e_");
  }
}
