package tomodachi.embedded.aws.property;

import java.util.List;

/// Something that clients or the time do. Messages are named by their bodies.
sealed interface Step {

  /// One message is sent, or several at once.
  record Send(String queue, List<Draft> drafts, boolean batch) implements Step {}

  /// Messages are asked for.
  ///
  /// @param max how many at most
  /// @param visibility in seconds; negative if the queue's counts
  /// @param patience how long the client waits, in seconds
  record Receive(String queue, int max, int visibility, int patience) implements Step {}

  /// Messages are deleted, by the handles received last.
  record Delete(String queue, List<String> bodies, boolean batch) implements Step {}

  /// Messages stay hidden for a while, from now on.
  record Hide(String queue, List<String> bodies, int seconds, boolean batch) implements Step {}

  /// A client comes too late with a message that has become visible again: it can't hide it, nor
  /// delete it if the queue is FIFO.
  record ComeLate(String queue, String body, boolean delete) implements Step {}

  /// A queue is emptied.
  record Purge(String queue) implements Step {}

  /// A client that waits goes away.
  ///
  /// @param poll which one: the first that was begun is 0
  record Leave(int poll) implements Step {}

  /// Time passes.
  record Advance(int seconds) implements Step {}
}
