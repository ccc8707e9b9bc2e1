package tomodachi.messaging;

import tomodachi.Options;

/// The section `embedded`: the brokers inside the process, which are for development and tests.
///
/// @param brokers whether they are used
/// @param amqpPort where the AMQP broker listens on 127.0.0.1, 1 to 65535. Who finds the port taken
///   connects to whoever has it
public record EmbeddedOptions(Brokers brokers, int amqpPort) implements Options.Section {

  private static final int AMQP_PORT = 5672;
  private static final int LAST_PORT = 65_535;

  /// @throws IllegalArgumentException when a value is outside its range
  public EmbeddedOptions {
    if (amqpPort < 1 || amqpPort > LAST_PORT) {
      throw new IllegalArgumentException("amqp_port must be 1 to 65535, was " + amqpPort);
    }
  }

  /// In development, where no address is configured; AMQP on port 5672.
  public static EmbeddedOptions defaults() {
    return new EmbeddedOptions(Brokers.AUTO, AMQP_PORT);
  }

  /// A copy that uses them then.
  public EmbeddedOptions withBrokers(Brokers brokers) {
    return new EmbeddedOptions(brokers, amqpPort);
  }

  /// A copy with this port.
  public EmbeddedOptions withAmqpPort(int port) {
    return new EmbeddedOptions(brokers, port);
  }

  @Override
  public String key() {
    return "embedded";
  }

  /// When embedded brokers are used.
  public enum Brokers {
    /// In development, where no address of a broker is configured; never with `--production`.
    AUTO,
    /// Always, whatever is configured.
    ALWAYS,
    /// Never.
    NEVER
  }
}
