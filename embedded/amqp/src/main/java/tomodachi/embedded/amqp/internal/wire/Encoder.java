package tomodachi.embedded.amqp.internal.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/// Bytes that are on their way out, and the elementary types that are written there.
///
/// Strings are byte strings, as in [Cursor].
final class Encoder {

  private byte[] bytes = new byte[256];
  private int size;

  int size() {
    return size;
  }

  byte[] toBytes() {
    return Arrays.copyOf(bytes, size);
  }

  /// Writes everything and is empty again.
  void drainTo(OutputStream out) throws IOException {
    out.write(bytes, 0, size);
    size = 0;
  }

  Encoder octet(int value) {
    makeRoom(1);
    bytes[size++] = (byte) value;
    return this;
  }

  Encoder shortInt(int value) {
    return octet(value >> 8).octet(value);
  }

  Encoder longInt(long value) {
    return shortInt((int) (value >> 16)).shortInt((int) value);
  }

  Encoder longLong(long value) {
    return longInt(value >> 32).longInt(value);
  }

  /// The bits of one octet, the first one lowest.
  Encoder bits(boolean... values) {
    var octet = 0;
    for (var i = 0; i < values.length; i++) {
      octet |= values[i] ? 1 << i : 0;
    }
    return octet(octet);
  }

  Encoder shortString(String value) {
    octet(value.length());
    return raw(value.getBytes(ISO_8859_1));
  }

  Encoder longString(String value) {
    longInt(value.length());
    return raw(value.getBytes(ISO_8859_1));
  }

  Encoder table(FieldTable table) {
    FieldWriter.table(this, table);
    return this;
  }

  Encoder raw(byte[] value) {
    makeRoom(value.length);
    System.arraycopy(value, 0, bytes, size, value.length);
    size += value.length;
    return this;
  }

  /// Leaves room for a length that is known only later; [#endPart] fills it in.
  ///
  /// @return what that wants to know
  int beginPart() {
    longInt(0);
    return size;
  }

  void endPart(int begin) {
    var end = size;
    size = begin - Integer.BYTES;
    longInt(end - begin);
    size = end;
  }

  private void makeRoom(int length) {
    if (bytes.length - size < length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + length));
    }
  }
}
