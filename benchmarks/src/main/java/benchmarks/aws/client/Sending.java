package benchmarks.aws.client;

import java.io.Closeable;

/// Sends numbered messages. What isn't confirmed is an exception.
public interface Sending extends Closeable {

  /// How many messages a call of [#send] sends, 1 or 10.
  int unit();

  /// Sends messages, and returns when they are confirmed. Called by many threads.
  ///
  /// @param first the number of the first
  void send(int first) throws Exception;
}
