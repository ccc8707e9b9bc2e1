package tomodachi.http.internal.server;

import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.http2.Http2FrameTypes;

/// Follows the frames of a connection as their bytes come, before they are decoded: what they are,
/// and whether a block of header fields is under way (RFC 9113 sections 4.1 and 4.3).
final class FrameWalk {
  /// Told of each frame whose header has come.
  interface Visitor {
    /// False to see no more.
    boolean frame(int type, int length);
  }

  private static final int HEADER = 9;
  private static final int END_HEADERS = 0x4;

  private final Visitor visitor;
  private int toSkip;
  private int headerBytes;
  private int length;
  private int type;
  private int flags;
  private boolean inBlock;
  private boolean ended;

  /// @param preface the bytes that come before the first frame
  FrameWalk(int preface, Visitor visitor) {
    toSkip = preface;
    this.visitor = visitor;
  }

  /// Takes what came, without reading it. False if the visitor wants no more.
  boolean admits(ByteBuf bytes) {
    var at = bytes.readerIndex();
    while (at < bytes.writerIndex() && !ended) {
      if (toSkip > 0) {
        var step = Math.min(toSkip, bytes.writerIndex() - at);
        toSkip -= step;
        at += step;
      } else {
        takeHeader(bytes.getUnsignedByte(at));
        at++;
      }
    }
    return !ended;
  }

  /// Whether header fields have begun to come and aren't complete. The last fragment counts as come
  /// with its frame's header.
  boolean isInBlock() {
    return inBlock;
  }

  private void takeHeader(int next) {
    switch (headerBytes++) {
      case 0, 1, 2 -> length = length << 8 | next;
      case 3 -> type = next;
      case 4 -> flags = next;
      default -> {}
    }
    if (headerBytes == HEADER) {
      begin();
    }
  }

  private void begin() {
    if (type == Http2FrameTypes.HEADERS || type == Http2FrameTypes.CONTINUATION) {
      inBlock = (flags & END_HEADERS) == 0;
    }
    ended = !visitor.frame(type, length);
    toSkip = length;
    headerBytes = 0;
    length = 0;
  }
}
