package tomodachi.http.internal.server;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.handler.codec.http2.Http2CodecUtil;

/// Whether bytes begin with what each HTTP/2 client sends first (RFC 9113 section 3.4).
enum Preface {
  WHOLE,
  /// As many bytes as there are; what is missing decides.
  PART,
  NONE;

  private static final ByteBuf BYTES = Http2CodecUtil.connectionPrefaceBuf();

  static Preface in(ByteBuf bytes) {
    var length = Math.min(bytes.readableBytes(), BYTES.readableBytes());
    if (!ByteBufUtil.equals(bytes, bytes.readerIndex(), BYTES, 0, length)) {
      return NONE;
    }
    return length == BYTES.readableBytes() ? WHOLE : PART;
  }
}
