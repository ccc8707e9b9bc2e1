package command;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32C;

/// A body of any size that is nowhere as a whole: byte `i` is `i % 251`.
final class Generated extends InputStream {

  private static final int PERIOD = 251;
  private static final byte[] PATTERN = pattern();

  private final long count;
  private long position;

  Generated(long count) {
    this.count = count;
  }

  private static byte[] pattern() {
    var pattern = new byte[PERIOD * 256];
    for (var i = 0; i < pattern.length; i++) {
      pattern[i] = (byte) (i % PERIOD);
    }
    return pattern;
  }

  /// What a service says of a body it has read.
  static String sum(InputStream from) throws IOException {
    var checksum = new CRC32C();
    var piece = new byte[64 * 1024];
    var bytes = 0L;
    for (var read = from.read(piece); read >= 0; read = from.read(piece)) {
      checksum.update(piece, 0, read);
      bytes += read;
    }
    return "{\"bytes\":%d,\"checksum\":%d}".formatted(bytes, checksum.getValue());
  }

  @Override
  public int read() {
    return position < count ? (int) (position++ % PERIOD) : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) {
    if (position == count) {
      return -1;
    }
    var from = (int) (position % PERIOD);
    var size = (int) Math.min(Math.min(length, PATTERN.length - from), count - position);
    System.arraycopy(PATTERN, from, target, offset, size);
    position += size;
    return size;
  }
}
