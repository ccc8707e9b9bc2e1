package tomodachi.messaging.transport;

import java.util.Optional;
import tomodachi.messaging.EmbeddedOptions;
import tomodachi.transport.EmbeddedBroker;

/// What can run inside the process for development, and what it is called where people read of it.
///
/// The broker itself is a module of its own, which need not be installed.
public enum Embeddable {
  /// A broker for AMQP 0-9-1.
  AMQP("amqp", "AMQP broker", "broker", "amqp.host"),
  /// SNS, SQS and STS.
  AWS("aws", "AWS server", "AWS server", "aws_endpoint_urls.sns and aws_endpoint_urls.sqs");

  private final String protocol;
  private final String title;
  private final String logTitle;
  private final String addressOption;

  Embeddable(String protocol, String title, String logTitle, String addressOption) {
    this.protocol = protocol;
    this.title = title;
    this.logTitle = logTitle;
    this.addressOption = addressOption;
  }

  /// The word of [EmbeddedBroker#protocol], and the name of the transport that uses it.
  public String protocol() {
    return protocol;
  }

  /// Its name, such as `AMQP broker`.
  public String title() {
    return title;
  }

  /// Its name in the log of its transport, where the protocol goes without saying.
  String logTitle() {
    return logTitle;
  }

  /// The option that leads a service to another one.
  String addressOption() {
    return addressOption;
  }

  /// The option with its port, such as `embedded.amqp_port`.
  public String portOption() {
    return "embedded.%s_port".formatted(protocol);
  }

  /// The port that options give it, 1 to 65535.
  public int port(EmbeddedOptions options) {
    return switch (this) {
      case AMQP -> options.amqpPort();
      case AWS -> options.awsPort();
    };
  }

  /// The artifact that brings it, such as `tomodachi-embedded-amqp`.
  public String artifact() {
    return "tomodachi-embedded-" + protocol;
  }

  /// The one that is installed, if there is one.
  public Optional<EmbeddedBroker> installed() {
    return EmbeddedBroker.of(protocol);
  }
}
