package tomodachi.http.internal.server;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http2.Http2Stream;

/// What is sent on a stream. Bodies lie on the heap until the client has room for them: they are
/// cut to frames only then.
///
/// Used on the connection's event loop only.
final class Http2Answer {
  private static final int PIECE = 64 * 1024;

  private final Http2Session session;
  private final Http2Stream stream;
  private final boolean headOnly;
  private boolean silent;
  private boolean ended;
  private int underWay;
  private long progressAt;

  /// @param headOnly whether the body stays behind, as with HEAD
  Http2Answer(Http2Session session, Http2Stream stream, boolean headOnly) {
    this.session = session;
    this.stream = stream;
    this.headOnly = headOnly;
  }

  /// Whether all of it is handed over.
  boolean isEnded() {
    return ended;
  }

  /// Whether the client has yet to take something.
  boolean isWaiting() {
    return underWay > 0;
  }

  /// When it took something the last time, in nanoseconds of the machine time.
  long waitingSince() {
    return progressAt;
  }

  /// Sends all of it; `sent` runs when it has left or never will.
  void whole(Head head, byte[] body, Runnable sent) {
    silent = isSilent(head);
    ended = true;
    if (silent || body.length == 0) {
      head(head, body.length, true, sent);
      return;
    }
    head(head, body.length, false, Http2Answer::nothing);
    for (var at = 0; at < body.length; at += PIECE) {
      var length = Math.min(PIECE, body.length - at);
      var last = at + length == body.length;
      data(body, at, length, last, last ? sent : Http2Answer::nothing);
    }
  }

  /// Sends the head of a body that comes in parts.
  ///
  /// @param length the body's length in bytes, -1 if it isn't known
  void begin(Head head, long length) {
    silent = isSilent(head);
    head(head, length, false, Http2Answer::nothing);
  }

  void part(byte[] bytes, int length, Runnable sent) {
    if (silent || length == 0) {
      sent.run();
    } else {
      data(bytes, 0, length, false, sent);
    }
  }

  void end(Runnable sent) {
    ended = true;
    data(new byte[0], 0, 0, true, sent);
  }

  private boolean isSilent(Head head) {
    return headOnly || AnswerWriter.isBodiless(head.status());
  }

  private void head(Head head, long length, boolean last, Runnable sent) {
    wait(1);
    session.writer().head(stream, head, length, last, () -> left(0, sent));
    session.headWritten(head);
  }

  private void data(byte[] bytes, int offset, int length, boolean last, Runnable sent) {
    wait(1);
    var data = Unpooled.wrappedBuffer(bytes, offset, length);
    session.writer().data(stream, data, last, () -> left(length, sent));
  }

  private void wait(int more) {
    underWay += more;
    if (underWay == more) {
      progressAt = session.now();
      session.watchStalls();
    }
  }

  private void left(int bytes, Runnable sent) {
    underWay--;
    progressAt = session.now();
    session.partSent(bytes);
    sent.run();
  }

  private static void nothing() {}
}
