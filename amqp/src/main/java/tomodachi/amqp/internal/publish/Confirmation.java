package tomodachi.amqp.internal.publish;

/// What the broker has done with a message it took responsibility for.
public sealed interface Confirmation {

  /// It is in every queue that takes it.
  record Routed() implements Confirmation {}

  /// No queue takes it, so it is gone. Known of mandatory messages only.
  ///
  /// @param replyText the broker's words, such as `NO_ROUTE`
  record Returned(String replyText) implements Confirmation {}
}
