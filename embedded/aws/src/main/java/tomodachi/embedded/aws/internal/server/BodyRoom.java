package tomodachi.embedded.aws.internal.server;

/// The room for the bodies of requests that have come in and aren't served yet, on all connections
/// together. For their one event loop.
final class BodyRoom {

  private long left;

  /// @param bytes all there is
  BodyRoom(long bytes) {
    left = bytes;
  }

  /// Takes some, to be given back by [#give], if it is there.
  boolean take(int bytes) {
    if (bytes > left) {
      return false;
    }
    left -= bytes;
    return true;
  }

  void give(int bytes) {
    left += bytes;
  }
}
