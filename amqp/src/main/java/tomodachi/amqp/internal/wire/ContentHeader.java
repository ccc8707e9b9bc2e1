package tomodachi.amqp.internal.wire;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Optional;

/// The frame with the properties of a message (AMQP 0-9-1, 4.2.6.1). The client ends its connection
/// over headers that are nested more than 32 deep, and the message comes again on the next one.
public final class ContentHeader {

  /// The one header of a message whose own headers can't be read: their bytes, or none where they
  /// were too many.
  public static final String UNREADABLE = "x-tomodachi-unreadable-headers";

  private static final byte[] NAME = UNREADABLE.getBytes(US_ASCII);

  // A list within a list takes five bytes.
  private static final int SMALLEST = Nesting.DEEPEST * 5;
  // Leaves room in a frame of the usual size, 128 KiB, for what a copy has besides.
  private static final int MOST_KEPT = 64 * 1024;

  private static final int BASIC = 60;
  private static final int FLAGS_AT = 12;
  private static final int CONTENT_TYPE = 0x8000;
  private static final int CONTENT_ENCODING = 0x4000;
  private static final int HEADERS = 0x2000;

  private ContentHeader() {}

  /// The same properties with headers the client can read, where those it has are nested too deep.
  ///
  /// @param payload what the frame holds; not changed
  /// @return empty when nothing is to be done
  public static Optional<byte[]> replacement(byte[] payload) {
    if (payload.length < SMALLEST) {
      return Optional.empty();
    }
    var bytes = ByteBuffer.wrap(payload);
    return findHeaders(bytes) && Nesting.isTooDeep(bytes)
        ? Optional.of(withoutHeaders(bytes))
        : Optional.empty();
  }

  /// Moves on to the headers, where there are any.
  private static boolean findHeaders(ByteBuffer bytes) {
    try {
      var flags = bytes.getShort(FLAGS_AT);
      if (bytes.getShort(0) != BASIC || (flags & HEADERS) == 0) {
        return false;
      }
      bytes.position(FLAGS_AT + Short.BYTES);
      skipText(bytes, flags & CONTENT_TYPE);
      skipText(bytes, flags & CONTENT_ENCODING);
      return lengthAt(bytes) <= bytes.remaining() - Integer.BYTES;
    } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException _) {
      return false; // The client says what is wrong with it.
    }
  }

  private static void skipText(ByteBuffer bytes, int flag) {
    if (flag != 0) {
      var length = Byte.toUnsignedInt(bytes.get());
      bytes.position(bytes.position() + length);
    }
  }

  private static long lengthAt(ByteBuffer bytes) {
    return Integer.toUnsignedLong(bytes.getInt(bytes.position()));
  }

  private static byte[] withoutHeaders(ByteBuffer bytes) {
    var start = bytes.position();
    var length = bytes.getInt();
    var kept = length <= MOST_KEPT ? bytes.slice(bytes.position(), length) : ByteBuffer.allocate(0);
    var after = bytes.position(bytes.position() + length);
    var entry = 1 + NAME.length + 1 + Integer.BYTES + kept.remaining();
    var made = ByteBuffer.allocate(start + Integer.BYTES + entry + after.remaining());
    made.put(bytes.slice(0, start)).putInt(entry);
    made.put((byte) NAME.length).put(NAME).put((byte) 'x').putInt(kept.remaining()).put(kept);
    made.put(after);
    return made.array();
  }
}
