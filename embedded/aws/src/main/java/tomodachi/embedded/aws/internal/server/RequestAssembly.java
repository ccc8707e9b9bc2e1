package tomodachi.embedded.aws.internal.server;

import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tomodachi.embedded.aws.internal.Limits;

/// Puts requests together from what the decoder makes of the bytes. After one with a fault it takes
/// nothing more.
///
/// - **A1** — it has taken room for `body`; a request that is whole takes it along.
final class RequestAssembly {

  private static final int FIRST_SIZE = 64 * 1024;

  private final BodyRoom room;
  private @Nullable HttpRequest head;
  private byte[] body = Request.EMPTY;
  private int length;
  private boolean faulty;

  /// @param room for bodies
  RequestAssembly(BodyRoom room) {
    this.room = room;
  }

  /// True while a request has begun and isn't whole.
  boolean isUnderWay() {
    return head != null;
  }

  /// Takes a part, and releases it.
  ///
  /// @return the request that is whole with it, null if none is
  @Nullable Request add(HttpObject part) {
    try {
      return faulty ? null : take(part);
    } finally {
      ReferenceCountUtil.release(part);
    }
  }

  /// Nothing more comes: forgets what there is.
  void close() {
    faulty = true;
    clear();
  }

  private @Nullable Request take(HttpObject part) {
    if (part instanceof HttpRequest request) {
      head = request;
      length = 0;
    }
    var current = head;
    if (current == null) {
      return null;
    }
    if (part.decoderResult().isFailure()) {
      return fail(current, Fault.of(part.decoderResult().cause()));
    }
    if (length(current) > Limits.BODY) {
      return fail(current, Fault.BODY_TOO_LONG);
    }
    return part instanceof HttpContent content ? append(current, content) : null;
  }

  private static long length(HttpRequest request) {
    return request.decoderResult().isFailure() ? 0 : HttpUtil.getContentLength(request, 0L);
  }

  private @Nullable Request append(HttpRequest current, HttpContent part) {
    var needed = length + part.content().readableBytes();
    if (needed > Limits.BODY) {
      return fail(current, Fault.BODY_TOO_LONG);
    }
    if (!growTo(needed, current)) {
      return fail(current, Fault.NO_ROOM);
    }
    append(part.content());
    return part instanceof LastHttpContent ? finish(current) : null;
  }

  private boolean growTo(int needed, HttpRequest current) {
    if (needed <= body.length) {
      return true;
    }
    var good = body.length == 0 ? Math.min(length(current), FIRST_SIZE) : 2L * body.length;
    var size = Math.clamp(good, needed, Limits.BODY);
    if (!room.take(size - body.length)) {
      return false;
    }
    body = Arrays.copyOf(body, size);
    return true;
  }

  private void append(ByteBuf bytes) {
    var count = bytes.readableBytes();
    bytes.readBytes(body, length, count);
    length += count;
  }

  private Request finish(HttpRequest current) {
    var whole = body.length == length ? body : Arrays.copyOf(body, length);
    room.give(body.length - whole.length);
    head = null;
    body = Request.EMPTY;
    return new Request(current, whole, null);
  }

  private Request fail(HttpRequest current, Fault fault) {
    faulty = true;
    clear();
    return new Request(current, Request.EMPTY, fault);
  }

  private void clear() {
    room.give(body.length);
    head = null;
    body = Request.EMPTY;
  }
}
