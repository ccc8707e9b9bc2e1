package tomodachi.amqp.internal.wire;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;

/// How deep the tables and lists of a field table are within each other, found without making any
/// of its values. Lengths are read as the client reads them: none reaches past what is around it.
final class Nesting {

  /// The deepest the client reads.
  static final int DEEPEST = 32;

  private final ByteBuffer bytes;

  private Nesting(ByteBuffer bytes) {
    this.bytes = bytes;
  }

  /// True when the client refuses the table for its depth; false also when the table makes no sense
  /// before it is that deep.
  ///
  /// @param table with its length before it; its position isn't moved
  static boolean isTooDeep(ByteBuffer table) {
    try {
      return new Nesting(table.slice()).inside(0, true);
    } catch (BufferUnderflowException | IllegalArgumentException _) {
      return false;
    }
  }

  private boolean inside(int depth, boolean named) {
    if (depth > DEEPEST) {
      return true;
    }
    var length = Integer.toUnsignedLong(bytes.getInt());
    var around = bytes.limit();
    bytes.limit((int) Math.min(around, bytes.position() + length));
    while (bytes.hasRemaining()) {
      if (named) {
        skip(Byte.toUnsignedLong(bytes.get()));
      }
      if (value(depth)) {
        return true;
      }
    }
    bytes.limit(around);
    return false;
  }

  /// Passes over a value.
  ///
  /// @return true when it is too deep
  private boolean value(int depth) {
    return switch (bytes.get()) {
      case 'F' -> inside(depth + 1, true);
      case 'A' -> inside(depth + 1, false);
      case 'S', 'x' -> skip(Integer.toUnsignedLong(bytes.getInt()));
      case 'V' -> false;
      case 't', 'b', 'B' -> skip(1);
      case 's', 'u' -> skip(2);
      case 'I', 'i', 'f' -> skip(4);
      case 'D' -> skip(5);
      case 'l', 'd', 'T' -> skip(8);
      default -> throw new IllegalArgumentException("no type of a field");
    };
  }

  private boolean skip(long length) {
    if (length > bytes.remaining()) {
      throw new BufferUnderflowException();
    }
    bytes.position(bytes.position() + (int) length);
    return false;
  }
}
