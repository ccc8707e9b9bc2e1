package tomodachi.aws.brittle;

/// What is wrong with a [BrittleTransport].
enum Flaw {
  NONE,
  /// A message is deleted when it is received, before its handler runs.
  DELETES_FIRST,
  /// A message whose handler throws is deleted.
  FORGETS_WHAT_FAILED,
  /// When a call that fetches messages has failed, there is no other.
  GIVES_UP
}
