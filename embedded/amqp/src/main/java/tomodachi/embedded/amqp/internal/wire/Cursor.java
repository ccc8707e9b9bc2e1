package tomodachi.embedded.amqp.internal.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/// A place in bytes that came from a client, and the elementary types that are read from there.
///
/// Strings are byte strings: one char from 0 to 255 for each byte, so that nothing is lost, and a
/// length counts bytes. Whatever reaches past the end is a [Refusal] with 501.
final class Cursor {

  private static final VarHandle SHORT = view(short[].class);
  private static final VarHandle INT = view(int[].class);
  private static final VarHandle LONG = view(long[].class);

  private final byte[] bytes;
  private final int end;
  private int position;

  Cursor(byte[] bytes) {
    this(bytes, 0, bytes.length);
  }

  private Cursor(byte[] bytes, int position, int end) {
    this.bytes = bytes;
    this.position = position;
    this.end = end;
  }

  boolean atEnd() {
    return position == end;
  }

  int position() {
    return position;
  }

  /// A copy of what was read since it was at `begin`.
  byte[] bytesSince(int begin) {
    return Arrays.copyOfRange(bytes, begin, position);
  }

  int octet() throws Refusal {
    return bytes[advance(1)] & 0xff;
  }

  int shortInt() throws Refusal {
    return signedShort() & 0xffff;
  }

  short signedShort() throws Refusal {
    return (short) SHORT.get(bytes, advance(Short.BYTES));
  }

  int signedInt() throws Refusal {
    return (int) INT.get(bytes, advance(Integer.BYTES));
  }

  long longInt() throws Refusal {
    return Integer.toUnsignedLong(signedInt());
  }

  long longLong() throws Refusal {
    return (long) LONG.get(bytes, advance(Long.BYTES));
  }

  String shortString() throws Refusal {
    return byteString(octet());
  }

  String longString() throws Refusal {
    return byteString(length());
  }

  FieldTable table() throws Refusal {
    return new FieldReader().table(this);
  }

  /// The part that begins with its own length in four bytes; this cursor goes on behind it.
  Cursor part() throws Refusal {
    var length = length();
    var start = advance(length);
    return new Cursor(bytes, start, start + length);
  }

  private int length() throws Refusal {
    var length = longInt();
    if (length > end - position) {
      throw Refusal.malformed("a length of %d reaches past the end of the frame".formatted(length));
    }
    return (int) length;
  }

  private String byteString(int length) throws Refusal {
    return new String(bytes, advance(length), length, ISO_8859_1);
  }

  /// Goes on by `length`; the place where it was.
  private int advance(int length) throws Refusal {
    if (length > end - position) {
      throw Refusal.malformed("the frame is too short");
    }
    var start = position;
    position += length;
    return start;
  }

  private static VarHandle view(Class<?> arrayOfNumbers) {
    return MethodHandles.byteArrayViewVarHandle(arrayOfNumbers, ByteOrder.BIG_ENDIAN);
  }
}
