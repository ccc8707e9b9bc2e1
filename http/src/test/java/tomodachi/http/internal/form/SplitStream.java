package tomodachi.http.internal.form;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.InputStream;
import java.util.Objects;
import java.util.function.IntUnaryOperator;

/// A body that comes in pieces.
final class SplitStream extends InputStream {

  private final byte[] bytes;
  private final IntUnaryOperator piece;
  private int position;

  /// @param piece how many bytes come at most at a position
  SplitStream(String body, IntUnaryOperator piece) {
    this.bytes = body.getBytes(ISO_8859_1);
    this.piece = piece;
  }

  @Override
  public int read() {
    return position < bytes.length ? bytes[position++] & 0xff : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) {
    Objects.checkFromIndexSize(offset, length, target.length);
    if (position == bytes.length) {
      return -1;
    }
    var most = Math.min(length, bytes.length - position);
    var count = Math.clamp(piece.applyAsInt(position), 1, most);
    System.arraycopy(bytes, position, target, offset, count);
    position += count;
    return count;
  }
}
