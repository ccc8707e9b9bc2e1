package tomodachi.cli.internal.broker;

import tomodachi.messaging.transport.Embeddable;

/// A broker that is asked for, and where.
///
/// @param port of 127.0.0.1; 0 is a free one
public record BrokerPort(Embeddable kind, int port) {

  /// The option that names the port of such a broker, such as `--amqp`.
  public static String option(Embeddable kind) {
    return "--" + kind.protocol();
  }

  String option() {
    return option(kind);
  }

  /// The command that starts this one alone.
  String command() {
    return "tomodachi broker %s %d".formatted(option(), port);
  }
}
