package redis;

import java.io.IOException;

/// Adds tasks to lists; injectable. Usable from any thread.
public final class RedisTasks {

  private final RedisTransport transport;

  RedisTasks(RedisTransport transport) {
    this.transport = transport;
  }

  /// Adds a task behind the others; returns when Redis has it.
  ///
  /// @throws IOException when Redis can't be reached
  /// @throws IllegalStateException in the constructor of a service
  public void push(String list, String task) throws IOException {
    transport.push(list, task);
  }
}
