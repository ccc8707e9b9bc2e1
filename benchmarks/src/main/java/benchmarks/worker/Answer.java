package benchmarks.worker;

/// The first word of a line a worker writes.
public enum Answer {
  /// The process has started.
  READY,
  /// Something before the end of a task.
  NOTE,
  /// What a task has come to.
  DONE,
  /// Why a task has failed.
  FAILED
}
