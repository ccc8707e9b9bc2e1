package tomodachi.http.internal.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.netty.buffer.ByteBuf;
import io.netty.util.AsciiString;
import java.util.Arrays;

/// The bytes of a head while it is written. They go to the client's buffer together: each access to
/// one of those is checked.
final class HeadBytes {
  private byte[] bytes;
  private int length;

  /// @param estimate about how many there will be
  HeadBytes(int estimate) {
    bytes = new byte[estimate];
  }

  void add(byte[] more) {
    add(more, 0, more.length);
  }

  void add(AsciiString more) {
    add(more.array(), more.arrayOffset(), more.length());
  }

  /// Adds a text in Latin-1.
  ///
  /// @param more with characters up to U+00FF, which is all a head may hold
  void add(String more) {
    add(more.getBytes(ISO_8859_1));
  }

  /// Adds two characters.
  void add(char first, char second) {
    reserve(2);
    bytes[length++] = (byte) first;
    bytes[length++] = (byte) second;
  }

  void endLine() {
    add('\r', '\n');
  }

  private void add(byte[] from, int offset, int count) {
    reserve(count);
    System.arraycopy(from, offset, bytes, length, count);
    length += count;
  }

  private void reserve(int more) {
    if (bytes.length - length < more) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
    }
  }

  void writeTo(ByteBuf out) {
    out.writeBytes(bytes, 0, length);
  }
}
