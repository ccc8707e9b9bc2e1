package tomodachi.http.internal.websocket;

import io.netty.buffer.ByteBuf;
import org.jspecify.annotations.Nullable;

/// Takes frames apart as their bytes come (RFC 6455 section 5.2), and keeps none of the payload.
final class FrameParser {

  private static final int MASKED = 0x80;
  private static final int LONGEST_CONTROL = 125;
  private static final int TWO_BYTES = 126;
  private static final int EIGHT_BYTES = 127;
  private static final int LONGEST_HEAD = 14;

  /// What frames are made of, in their order.
  interface Sink {
    void begin(FrameHead head) throws Violation;

    /// A part of the payload, which is the sink's from now on.
    void add(byte[] payload) throws Violation;

    void end() throws Violation;
  }

  private final Sink sink;
  private final boolean compression;
  private final byte[] start = new byte[LONGEST_HEAD];
  private int have;
  private @Nullable Mask mask;
  private long missing;

  /// @param compression whether RFC 7692 was agreed on
  FrameParser(Sink sink, boolean compression) {
    this.sink = sink;
    this.compression = compression;
  }

  /// Takes all there is.
  ///
  /// @throws Violation when the client broke the protocol; the parser is of no use any more
  void parse(ByteBuf in) throws Violation {
    while (in.isReadable()) {
      var unmask = mask;
      if (unmask == null) {
        readHead(in);
      } else {
        readPayload(in, unmask);
      }
    }
  }

  private void readHead(ByteBuf in) throws Violation {
    start[have++] = in.readByte();
    if (have == 2) {
      check();
    }
    if (have >= 2 && have == headLength()) {
      begin();
    }
  }

  /// Looks at the first two bytes.
  private void check() throws Violation {
    if ((start[0] & 0x30) != 0 || ((start[0] & 0x40) != 0 && !compression)) {
      throw Violation.protocol("reserved bit is set");
    }
    if ((start[1] & MASKED) == 0) {
      throw Violation.protocol("frame is not masked");
    }
    switch (opcode()) {
      case FrameHead.CONTINUATION, FrameHead.TEXT, FrameHead.BINARY -> {}
      case FrameHead.CLOSE, FrameHead.PING, FrameHead.PONG -> checkControl();
      default -> throw Violation.protocol("unknown opcode " + opcode());
    }
  }

  private void checkControl() throws Violation {
    if (!isLast() || shortLength() > LONGEST_CONTROL) {
      throw Violation.protocol("control frame is fragmented or too long");
    }
  }

  private int opcode() {
    return start[0] & 0x0f;
  }

  private boolean isLast() {
    return start[0] < 0;
  }

  private int shortLength() {
    return start[1] & 0x7f;
  }

  private int headLength() {
    return 2 + lengthBytes() + Mask.LENGTH;
  }

  private int lengthBytes() {
    return switch (shortLength()) {
      case TWO_BYTES -> 2;
      case EIGHT_BYTES -> 8;
      default -> 0;
    };
  }

  private void begin() throws Violation {
    var length = length();
    sink.begin(new FrameHead(isLast(), (start[0] & 0x40) != 0, opcode(), length));
    mask = new Mask(start, have - Mask.LENGTH);
    missing = length;
    have = 0;
    if (length == 0) {
      end();
    }
  }

  private long length() throws Violation {
    var bytes = lengthBytes();
    if (bytes == 0) {
      return shortLength();
    }
    var length = 0L;
    for (var i = 2; i < 2 + bytes; i++) {
      length = (length << 8) | (start[i] & 0xff);
    }
    if (length < (bytes == 2 ? TWO_BYTES : 0x1_0000)) {
      throw Violation.protocol("length is not in its shortest form");
    }
    return length;
  }

  private void readPayload(ByteBuf in, Mask unmask) throws Violation {
    var part = new byte[(int) Math.min(in.readableBytes(), missing)];
    in.readBytes(part);
    unmask.apply(part);
    missing -= part.length;
    sink.add(part);
    if (missing == 0) {
      end();
    }
  }

  private void end() throws Violation {
    mask = null;
    sink.end();
  }
}
