package tomodachi.embedded.amqp.internal.model;

/// What became of a published message.
public enum PublishOutcome {
  /// Every queue it was routed to has it.
  TAKEN,
  /// It was routed to no queue.
  UNROUTABLE,
  /// A queue it was routed to is full and refused it.
  REJECTED
}
