package tomodachi.messaging;

import tomodachi.Options;

/// The section `embedded`: the brokers inside the process, which are for development and tests.
///
/// @param brokers whether they are used
/// @param amqpPort where the AMQP broker listens on 127.0.0.1, 1 to 65535. Who finds the port taken
///   connects to whoever has it
/// @param awsPort where SNS, SQS and STS listen on 127.0.0.1, 1 to 65535. Who finds the port taken
///   connects to whoever has it
public record EmbeddedOptions(Brokers brokers, int amqpPort, int awsPort)
    implements Options.Section {

  private static final int AMQP_PORT = 5672;
  private static final int AWS_PORT = 9732;
  private static final int LAST_PORT = 65_535;

  /// @throws IllegalArgumentException when a value is outside its range
  public EmbeddedOptions {
    checkPort("amqp_port", amqpPort);
    checkPort("aws_port", awsPort);
  }

  private static void checkPort(String name, int port) {
    if (port < 1 || port > LAST_PORT) {
      throw new IllegalArgumentException("%s must be 1 to 65535, was %d".formatted(name, port));
    }
  }

  /// In development, where no address is configured; AMQP on port 5672, SNS and SQS on 9732.
  public static EmbeddedOptions defaults() {
    return new EmbeddedOptions(Brokers.AUTO, AMQP_PORT, AWS_PORT);
  }

  /// A copy that uses them then.
  public EmbeddedOptions withBrokers(Brokers brokers) {
    return new EmbeddedOptions(brokers, amqpPort, awsPort);
  }

  /// A copy with this port for AMQP.
  public EmbeddedOptions withAmqpPort(int port) {
    return new EmbeddedOptions(brokers, port, awsPort);
  }

  /// A copy with this port for SNS, SQS and STS.
  public EmbeddedOptions withAwsPort(int port) {
    return new EmbeddedOptions(brokers, amqpPort, port);
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
