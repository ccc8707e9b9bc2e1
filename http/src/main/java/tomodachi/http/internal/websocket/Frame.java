package tomodachi.http.internal.websocket;

import io.netty.buffer.ByteBuf;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/// A frame to send: a whole message, or a control frame.
final class Frame {

  static final int LONGEST_HEAD = 10;

  /// About the memory a frame takes beside its payload, in bytes.
  private static final int COST = 64;

  private static final int LAST = 0x80;
  private static final int COMPRESSED = 0x40;
  private static final int TWO_BYTES = 126;
  private static final int EIGHT_BYTES = 127;

  private final int opcode;
  private final boolean compressed;
  private final byte[] payload;
  private final @Nullable CompletableFuture<@Nullable Void> sent;

  /// @param sent completes when it has left; null when nobody wants to know
  Frame(
      int opcode,
      boolean compressed,
      byte[] payload,
      @Nullable CompletableFuture<@Nullable Void> sent) {
    this.opcode = opcode;
    this.compressed = compressed;
    this.payload = payload;
    this.sent = sent;
  }

  static Frame control(int opcode, byte[] payload) {
    return new Frame(opcode, false, payload, null);
  }

  boolean isClose() {
    return opcode == FrameHead.CLOSE;
  }

  byte[] payload() {
    return payload;
  }

  /// What it counts of the bytes that may be on their way.
  int weight() {
    return isControl() ? 0 : COST + payload.length;
  }

  /// How much of the weight a part of the payload has.
  ///
  /// @param last whether the payload ends with it
  int weightOf(int bytes, boolean last) {
    if (isControl()) {
      return 0;
    }
    return last ? COST + bytes : bytes;
  }

  private boolean isControl() {
    return opcode >= FrameHead.CLOSE;
  }

  void writeHead(ByteBuf out) {
    out.writeByte(LAST | (compressed ? COMPRESSED : 0) | opcode);
    if (payload.length < TWO_BYTES) {
      out.writeByte(payload.length);
    } else if (payload.length <= 0xffff) {
      out.writeByte(TWO_BYTES).writeShort(payload.length);
    } else {
      out.writeByte(EIGHT_BYTES).writeLong(payload.length);
    }
  }

  /// Tells that it has left.
  void succeed() {
    if (sent != null) {
      var _ = sent.completeAsync(() -> null, Thread::startVirtualThread);
    }
  }

  /// Tells that it won't arrive. What hangs on that is of users, so it never runs on an event loop.
  void fail(IOException cause) {
    if (sent != null) {
      var _ = Thread.startVirtualThread(() -> sent.completeExceptionally(cause));
    }
  }
}
