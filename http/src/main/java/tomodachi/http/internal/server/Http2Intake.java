package tomodachi.http.internal.server;

import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.http2.Http2Stream;
import java.io.InputStream;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// What comes of the body of a request on a stream: it waits for its reader, or is dropped once the
/// answer is complete.
///
/// Used on the connection's event loop only, except where it says otherwise.
final class Http2Intake implements RequestBody.Listener {
  private final Http2Session session;
  private final Http2Stream stream;
  private final BooleanSupplier answered;
  private final @Nullable RequestBody body;
  private boolean ended;
  private boolean continueAwaited;
  private boolean dropping;
  private boolean closed;
  private long credited;

  /// @param bodiless whether the stream has ended with the head
  /// @param answered whether an answer has begun, for any thread
  Http2Intake(
      Http2Session session,
      Http2Stream stream,
      Http2Request request,
      boolean bodiless,
      BooleanSupplier answered) {
    this.session = session;
    this.stream = stream;
    this.answered = answered;
    var settings = session.settings();
    body =
        bodiless ? null : new RequestBody(this, settings.clientMaxSize(), settings.bodyTimeout());
    ended = bodiless;
    continueAwaited = !bodiless && request.expectsContinue();
  }

  /// For any thread.
  InputStream body() {
    return body == null ? InputStream.nullInputStream() : body;
  }

  /// How many bytes were read. For any thread.
  long read() {
    return body == null ? 0 : body.taken();
  }

  /// Whether all of it has come.
  boolean isEnded() {
    return ended;
  }

  /// Whether the client waits for leave to send it.
  boolean isContinueAwaited() {
    return continueAwaited;
  }

  /// Takes a piece.
  ///
  /// @return how many of its bytes the client may send anew at once
  int take(ByteBuf data, boolean last) {
    continueAwaited = false;
    var length = data.readableBytes();
    if (body == null || dropping) {
      session.leftovers().came(stream, length);
      endIf(last);
      return length;
    }
    var fits = body.add(data);
    endIf(last);
    if (fits) {
      credit();
    }
    return 0;
  }

  private void endIf(boolean last) {
    if (last) {
      end();
    }
  }

  /// No more comes.
  void end() {
    ended = true;
    if (body != null) {
      body.end();
    }
    session.leftovers().ended(stream);
  }

  /// The answer is complete: what comes from here on is of no use.
  void drop() {
    dropping = true;
    if (body != null) {
      body.fail(() -> new ClientGone("The answer is complete"));
    }
  }

  /// The stream is closed.
  void close() {
    closed = true;
    if (body != null) {
      body.cutOff(() -> new ClientGone("The client went away before its request was complete"));
    }
  }

  /// For any thread.
  @Override
  public void begun() {
    session.onLoop(this::goAhead);
  }

  /// For any thread.
  @Override
  public void roomMade() {
    session.onLoop(this::credit);
  }

  /// The answer that follows ends the stream.
  @Override
  public void stalled() {}

  private void goAhead() {
    if (continueAwaited && !answered.getAsBoolean() && !closed) {
      continueAwaited = false;
      session.writer().goAhead(stream);
    }
  }

  /// Lets the client send as much as was read.
  private void credit() {
    if (body != null && !ended && !closed) {
      var taken = body.taken();
      session.writer().consume(stream, Math.toIntExact(taken - credited));
      credited = taken;
    }
  }
}
