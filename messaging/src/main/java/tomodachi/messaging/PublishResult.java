package tomodachi.messaging;

/// How one of several publishes ended.
public sealed interface PublishResult {

  /// The broker has the message.
  ///
  /// @param id the broker's message id; empty where it gives none, as with AMQP
  record Confirmed(String id) implements PublishResult {}

  /// The broker has not confirmed the message.
  ///
  /// @param cause why
  record Failed(PublishException cause) implements PublishResult {}
}
