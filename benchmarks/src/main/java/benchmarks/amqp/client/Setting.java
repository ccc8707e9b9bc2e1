package benchmarks.amqp.client;

/// Where messages go and what they are like.
///
/// @param port of the broker, on loopback
/// @param prefix what the names of this round begin with
/// @param size bytes of data in a message
/// @param persistent whether messages are to survive a restart of the broker
/// @param prefetch how many messages may be handed over before they are settled
public record Setting(int port, String prefix, int size, boolean persistent, int prefetch) {

  public static final String HOST = "127.0.0.1";
  public static final String EXCHANGE = "amq.topic";

  /// The queue and the routing key, without prefix.
  public static final String WORK = "work";

  /// The name of the queue, which is the routing key too.
  public String queue() {
    return prefix + WORK;
  }
}
