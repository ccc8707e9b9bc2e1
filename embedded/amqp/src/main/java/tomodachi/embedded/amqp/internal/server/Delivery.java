package tomodachi.embedded.amqp.internal.server;

import org.jspecify.annotations.Nullable;
import tomodachi.embedded.amqp.internal.model.Consumer;
import tomodachi.embedded.amqp.internal.model.Queue;
import tomodachi.embedded.amqp.internal.model.QueuedMessage;
import tomodachi.transport.Timeline;

/// A message a client has got and not settled.
///
/// @param consumer who got it; null if it was asked for by `basic.get`
/// @param hold what manual time waits for
record Delivery(QueuedMessage message, @Nullable Consumer consumer, Timeline.Hold hold) {

  static final Timeline.Hold NO_HOLD = () -> {};

  Queue queue() {
    return message.queue();
  }

  /// It is settled, however.
  void end() {
    if (consumer != null) {
      consumer.settled();
    }
    hold.close();
  }
}
