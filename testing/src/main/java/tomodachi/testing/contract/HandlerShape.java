package tomodachi.testing.contract;

/// The handlers of a [MessagingFixture]'s services. Each is a method `handle`, with the transport's
/// type of [tomodachi.messaging.Delivery] as a parameter, that calls the test's [MessageHandler]
/// and returns what it returns, declared as `Object`.
public enum HandlerShape {
  /// `String data` is the data.
  TEXT,
  /// [Greeting] `data` is the data.
  RECORD,
  /// As [#TEXT], with the envelope [MarkedEnvelope] in the annotation.
  OWN_ENVELOPE,
  /// As [#TEXT], with [tomodachi.messaging.Envelope.None] in the annotation.
  NO_ENVELOPE,
  /// As [#TEXT], not competing: every instance has a queue of its own.
  EVERY_INSTANCE,
  /// `@Data String data` and `String added`, which middleware gives; the data is the list of both.
  ADDED_ARGUMENT,
  /// `@Data String data` and `@Meta("topic") String topic`; the data is the list of both.
  METADATA
}
