package benchmarks.amqp.client;

/// The first word of a line a contender's process writes.
public enum Answer {
  /// The process has started.
  READY,
  /// Something before the end of a step.
  NOTE,
  /// What a step has come to.
  DONE,
  /// Why a step has failed.
  FAILED
}
