package amqp;

import tomodachi.Options;

/// Where the broker is, and how much is taken from it.
public record AmqpOptions(
    String host,
    int port,
    String user,
    String password,
    String prefix,
    int prefetch,
    int concurrency)
    implements Options.Section {

  public static AmqpOptions defaults() {
    return new AmqpOptions("127.0.0.1", 5672, "guest", "guest", "", 20, 5);
  }

  AmqpOptions withPort(int port) {
    return new AmqpOptions(host, port, user, password, prefix, prefetch, concurrency);
  }

  AmqpOptions withPrefix(String prefix) {
    return new AmqpOptions(host, port, user, password, prefix, prefetch, concurrency);
  }

  AmqpOptions withPassword(String password) {
    return new AmqpOptions(host, port, user, password, prefix, prefetch, concurrency);
  }

  @Override
  public String key() {
    return "amqp_proof";
  }
}
