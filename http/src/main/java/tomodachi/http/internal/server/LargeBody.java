package tomodachi.http.internal.server;

import io.netty.buffer.ByteBuf;

/// What of an answer's body hasn't been handed over.
final class LargeBody {
  private final byte[] bytes;
  private final AnswerProgress progress;
  private int offset;

  LargeBody(byte[] bytes, int offset, AnswerProgress progress) {
    this.bytes = bytes;
    this.offset = offset;
    this.progress = progress;
  }

  /// Whom the answer concerns.
  AnswerProgress progress() {
    return progress;
  }

  boolean isExhausted() {
    return offset == bytes.length;
  }

  /// Moves as much as `out` has room for.
  void moveTo(ByteBuf out) {
    var length = Math.min(out.writableBytes(), bytes.length - offset);
    out.writeBytes(bytes, offset, length);
    offset += length;
  }
}
