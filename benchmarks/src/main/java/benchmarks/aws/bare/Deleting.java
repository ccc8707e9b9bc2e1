package benchmarks.aws.bare;

/// How handled messages are deleted.
enum Deleting {
  /// Each by its handler's thread.
  ONE_BY_ONE,
  /// All of a receive together, when all of them are handled.
  TOGETHER
}
