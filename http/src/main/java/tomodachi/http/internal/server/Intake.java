package tomodachi.http.internal.server;

import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.LastHttpContent;
import org.jspecify.annotations.Nullable;

/// What comes in of one request after its head: who gets it, and whether the rest is worth waiting
/// for.
final class Intake {
  /// The most bytes kept for the application ahead of its reading, so that a client that leaves is
  /// noticed. Also the most of an unread body that is dropped to keep a connection.
  static final int READ_AHEAD = 64 * 1024;

  private @Nullable RequestBody body;
  private long missing;
  private int dropped;
  private boolean complete = true;
  private boolean broken;
  private boolean dropping;
  private boolean continueAwaited;

  void begin(HttpExchange exchange) {
    body = exchange.requestBody();
    missing = exchange.contentLength();
    complete = body == null;
    broken = false;
    dropping = false;
    dropped = 0;
    continueAwaited = body != null && RequestCheck.expectsContinue(exchange.request());
  }

  void take(HttpContent content) {
    if (complete || broken) {
      return;
    }
    continueAwaited = false;
    if (content.decoderResult().isFailure()) {
      fail();
      return;
    }
    takeBytes(content);
    if (content instanceof LastHttpContent && !broken) {
      end();
    }
  }

  /// From now on nobody wants what comes, or has come.
  void drop() {
    dropping = true;
    body = null;
  }

  /// The rest must not be waited for.
  void giveUp() {
    complete = false;
    broken = true;
  }

  boolean isComplete() {
    return complete;
  }

  boolean isBroken() {
    return broken;
  }

  /// Whether the next request may follow on the same connection.
  boolean endsSoon() {
    return complete || (!broken && !continueAwaited && missing <= READ_AHEAD);
  }

  /// Whether there is room for more.
  boolean hasRoom() {
    return !broken && (body == null || body.available() < READ_AHEAD);
  }

  /// True once, if the client wants to be told to send the body.
  boolean takeContinue() {
    var awaited = continueAwaited;
    continueAwaited = false;
    return awaited;
  }

  private void takeBytes(HttpContent content) {
    var length = content.content().readableBytes();
    missing -= length;
    if (dropping) {
      dropped += length;
      broken = dropped > READ_AHEAD;
    } else if (body != null) {
      broken = !body.add(content.content());
    }
  }

  private void fail() {
    broken = true;
    if (body != null) {
      body.fail(MalformedBody::new);
    }
  }

  private void end() {
    complete = true;
    if (body != null) {
      body.end();
    }
  }
}
