package benchmarks.aws.client;

import benchmarks.worker.Receiving;
import java.util.function.LongConsumer;

/// One way to send and receive messages, under comparison.
///
/// What is opened has connections of its own, and is ready for work when it is returned. Queue and
/// topic exist.
public interface Messenger {

  /// Opens what sends.
  Sending sending(Setting setting, Target target) throws Exception;

  /// Opens what consumes the queue.
  ///
  /// @param concurrency how many handlers may run at once
  /// @param handled is told the number in each message by its handler; usable from any thread
  Receiving receiving(Setting setting, int concurrency, LongConsumer handled) throws Exception;
}
