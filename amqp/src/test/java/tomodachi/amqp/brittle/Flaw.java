package tomodachi.amqp.brittle;

/// What is wrong with a [BrittleTransport].
enum Flaw {
  NONE,
  /// A message is acknowledged when it is delivered, before its handler runs.
  ACKNOWLEDGES_FIRST,
  /// The queue belongs to the connection and is gone with it.
  LOSES_ITS_QUEUE_WITH_THE_CONNECTION,
  /// A message whose handler throws is acknowledged.
  FORGETS_WHAT_FAILED
}
