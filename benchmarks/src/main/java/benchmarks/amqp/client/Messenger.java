package benchmarks.amqp.client;

import benchmarks.worker.Receiving;
import java.util.function.LongConsumer;

/// One way to send and receive messages, under comparison.
///
/// What is opened has connections of its own, and is ready for work when it is returned. The queue
/// exists, and is bound to the exchange `amq.topic` with its name for the key.
public interface Messenger {

  /// Opens what publishes to the exchange `amq.topic`.
  Sending sending(Setting setting) throws Exception;

  /// Opens what consumes the queue.
  ///
  /// @param handled is told the number in each message by its handler; usable from any thread
  Receiving receiving(Setting setting, LongConsumer handled) throws Exception;
}
