package tomodachi.http.internal.server;

import io.netty.channel.Channel;

/// Watches the answers of a connection that its client has yet to take. Those of which nothing
/// leaves for too long are given up, however fast others leave; a connection that takes nothing at
/// all is closed.
///
/// Used on the connection's event loop only.
final class Http2Stalls {
  private final Http2Session session;
  private final Channel channel;
  private final Deadline deadline;
  private long sentAt;

  Http2Stalls(Http2Session session, Channel channel, Deadline deadline) {
    this.session = session;
    this.channel = channel;
    this.deadline = deadline;
    sentAt = session.now();
  }

  /// A part of an answer has left.
  void sent() {
    sentAt = session.now();
  }

  /// Something is on its way. If other answers are too, they are looked at together: the time of
  /// the first is never moved.
  void watch() {
    if (!deadline.isSet()) {
      deadline.set(session.settings().bodyTimeout(), this::look);
    }
  }

  /// The connection has ended.
  void close() {
    deadline.close();
  }

  /// Where nothing at all leaves, a reset wouldn't either.
  private void look() {
    var patience = session.settings().bodyTimeout();
    var stuck = !channel.isWritable() && session.now() - sentAt >= patience.toNanos();
    var stalls = session.streams().giveUpStalled(patience);
    if (stuck && stalls.found()) {
      var _ = channel.close();
    } else if (stalls.next() != null) {
      deadline.set(stalls.next(), this::look);
    }
  }
}
