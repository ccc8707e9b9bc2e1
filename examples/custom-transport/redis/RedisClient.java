package redis;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// One connection for short commands of many threads, made anew when it broke.
final class RedisClient implements AutoCloseable {

  private final RedisOptions options;
  private @Nullable RedisConnection connection;

  RedisClient(RedisOptions options) {
    this.options = options;
  }

  /// The reply to a command, see [RedisConnection#call].
  synchronized @Nullable Object call(String... words) throws IOException {
    var current = connection;
    if (current == null) {
      connection = current = new RedisConnection(options);
    }
    try {
      return current.call(words);
    } catch (IOException e) {
      close();
      throw e;
    }
  }

  @Override
  public synchronized void close() {
    var current = connection;
    connection = null;
    if (current != null) {
      current.close();
    }
  }
}
