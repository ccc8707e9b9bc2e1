package redis;

import tomodachi.Options;

/// Where Redis is, and how much is taken from it.
///
/// @param host name or address
/// @param port TCP port
/// @param prefix stands before the name of every list
/// @param concurrency the tasks of one handler that run at once in this process, 1 or more
public record RedisOptions(String host, int port, String prefix, int concurrency)
    implements Options.Section {

  public RedisOptions {
    if (concurrency < 1) {
      throw new IllegalArgumentException("redis.concurrency must be 1 or more, was " + concurrency);
    }
  }

  /// The Redis of this machine, no prefix, 10 tasks at once.
  public static RedisOptions defaults() {
    return new RedisOptions("127.0.0.1", 6379, "", 10);
  }

  /// A copy with another address.
  public RedisOptions withAddress(String host, int port) {
    return new RedisOptions(host, port, prefix, concurrency);
  }

  /// A copy with this prefix.
  public RedisOptions withPrefix(String prefix) {
    return new RedisOptions(host, port, prefix, concurrency);
  }

  @Override
  public String key() {
    return "redis";
  }
}
