package tomodachi.http.internal.server;

/// Where the parts of an answer go. The first two methods are for any thread, the others belong to
/// the event loop.
interface StreamedAnswer {
  /// Runs `action` when the client goes away, see [Exchange#onDisconnect].
  void onDisconnect(Runnable action);

  /// Runs `task` on the event loop; false if that has ended.
  boolean onLoop(Runnable task);

  /// Sends the head.
  ///
  /// @param length the body's length in bytes, -1 if it isn't known
  void begin(Head head, long length);

  /// Sends a part of the body; `sent` runs when it has left or never will.
  void part(byte[] bytes, int length, Runnable sent);

  /// Completes the answer.
  void end();

  /// Ends it so that the client can't take it for whole. For any thread.
  void abort();
}
