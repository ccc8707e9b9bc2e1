package benchmarks.amqp.client;

import java.io.Closeable;

/// Publishes numbered messages with confirms. What isn't confirmed is an exception.
public interface Sending extends Closeable {

  /// The most messages that may be unconfirmed in [#sendAll].
  int WINDOW = 1_000;

  /// Publishes one message, and returns when it is confirmed. Called by many threads.
  void send(long number) throws Exception;

  /// Publishes messages without waiting in between, and returns when all of them are confirmed.
  void sendAll(long first, int count) throws Exception;
}
