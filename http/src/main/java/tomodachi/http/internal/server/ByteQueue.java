package tomodachi.http.internal.server;

import io.netty.buffer.ByteBuf;

/// Bytes in the order they came, in a ring that grows to what is waiting at once.
final class ByteQueue {
  private byte[] ring = {};
  private int head;
  private int size;

  int size() {
    return size;
  }

  void clear() {
    head = 0;
    size = 0;
  }

  /// Appends all of `bytes`.
  void add(ByteBuf bytes) {
    reserve(bytes.readableBytes());
    while (bytes.isReadable()) {
      var end = (head + size) % ring.length;
      var length = Math.min(bytes.readableBytes(), ring.length - end);
      bytes.readBytes(ring, end, length);
      size += length;
    }
  }

  /// Takes up to `length` bytes from the front; says how many.
  int take(byte[] target, int offset, int length) {
    var taken = Math.min(length, size);
    if (taken == 0) {
      return 0;
    }
    var first = Math.min(taken, ring.length - head);
    System.arraycopy(ring, head, target, offset, first);
    System.arraycopy(ring, 0, target, offset + first, taken - first);
    head = (head + taken) % ring.length;
    size -= taken;
    return taken;
  }

  private void reserve(int more) {
    var needed = size + more;
    if (needed > ring.length) {
      var larger = new byte[Math.max(needed, 2 * ring.length)];
      size = take(larger, 0, size);
      head = 0;
      ring = larger;
    }
  }
}
