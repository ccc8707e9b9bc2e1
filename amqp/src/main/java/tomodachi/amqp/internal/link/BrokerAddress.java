package tomodachi.amqp.internal.link;

/// Where a broker takes connections.
///
/// @param host a name or an IP address
/// @param port 1 to 65535
/// @param tls whether it is spoken to by TLS
public record BrokerAddress(String host, int port, boolean tls) {

  private static final String LOCAL = "127.0.0.1";

  /// A broker on this machine, without TLS.
  static BrokerAddress local(int port) {
    return new BrokerAddress(LOCAL, port, false);
  }

  @Override
  public String toString() {
    return host.contains(":") ? "[%s]:%d".formatted(host, port) : host + ":" + port;
  }
}
