package tomodachi.http.internal.websocket;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// The mask on the payload of a client's frame (RFC 6455 section 5.3).
final class Mask {

  static final int LENGTH = 4;

  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle FOUR =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

  private int key;

  /// @param from where its bytes begin
  Mask(byte[] bytes, int from) {
    key = (int) FOUR.get(bytes, from);
  }

  /// Takes the mask off the next part of the payload.
  void apply(byte[] part) {
    var twice = ((long) key << 32) | (key & 0xffff_ffffL);
    var at = 0;
    for (; at + 8 <= part.length; at += 8) {
      EIGHT.set(part, at, (long) EIGHT.get(part, at) ^ twice);
    }
    for (; at < part.length; at++) {
      part[at] ^= (byte) (key >>> 24);
      key = Integer.rotateLeft(key, 8);
    }
  }
}
