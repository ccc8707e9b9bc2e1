package tomodachi.messaging.transport;

import java.time.Duration;
import java.util.Map;
import java.util.function.BiConsumer;
import tomodachi.messaging.Delivery;
import tomodachi.messaging.Message;

/// A message a transport has received and not opened yet.
///
/// Whoever has one has to settle it by exactly one call of [#acknowledge], [#retry], [#park] or
/// [#giveBack]. Each blocks until the broker has what it needs, so that nothing is lost, or until
/// the delivery is no longer ours, since its connection was lost: the broker then delivers it
/// again.
public interface Received {

  /// Refuses a message of which its transport could not read everything. Called before it is
  /// opened.
  ///
  /// @throws IllegalArgumentException when it can't be handled; the text says what is wrong with it
  default void requireReadable() {}

  /// The payload; not to be changed.
  byte[] body();

  /// The headers or attributes its publisher gave it.
  Map<String, Object> attributes();

  /// How many times it has been delivered, from 1.
  int attempt();

  /// How many times it is delivered before it is parked, where its queue says so.
  ///
  /// @param configured what the handler and `messaging.attempts` say, 1 or more
  default int attempts(int configured) {
    return configured;
  }

  /// The message's identity where the broker's protocol has one; empty when it wasn't given.
  String id();

  /// The topic or routing key it was published with, without prefix.
  String topic();

  /// The queue it came from, with prefix.
  String queueName();

  /// What a handler sees of it.
  Delivery delivery(Message message);

  /// What log lines say about it beside its uuid, queue and attempt.
  ///
  /// @param entry takes each key and value
  void logContext(BiConsumer<String, String> entry);

  /// The message is done with.
  void acknowledge();

  /// It shall be delivered again, as the next attempt.
  ///
  /// @param reason one line
  void retry(Duration delay, String reason);

  /// It shall be put aside, unchanged.
  ///
  /// @param reason one line
  void park(String reason);

  /// It shall be delivered again at once, to whoever is there, as the same attempt.
  void giveBack();

  /// It has been settled, or is no longer ours: called exactly once, last of all. Lets another
  /// message take its place.
  void released();
}
