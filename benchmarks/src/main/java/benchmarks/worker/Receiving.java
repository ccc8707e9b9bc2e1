package benchmarks.worker;

import java.io.Closeable;
import java.io.IOException;

/// A consumer at work.
@FunctionalInterface
public interface Receiving extends Closeable {

  /// Ends it: handlers that run come to their end, and what they handled is acknowledged.
  @Override
  void close() throws IOException;
}
