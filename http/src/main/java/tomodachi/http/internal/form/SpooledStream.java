package tomodachi.http.internal.form;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.ClosedChannelException;
import java.util.Objects;

/// Reads a part of the spool. For one thread at a time.
final class SpooledStream extends InputStream {

  private final Spool spool;
  private final long end;
  private long position;

  SpooledStream(Spool spool, long start, long end) {
    this.spool = spool;
    this.position = start;
    this.end = end;
  }

  @Override
  public int available() {
    return (int) Math.min(Integer.MAX_VALUE, end - position);
  }

  @Override
  public int read() throws IOException {
    var single = new byte[1];
    return read(single, 0, 1) < 0 ? -1 : single[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, target.length);
    if (length == 0) {
      return 0;
    }
    var count = position < end ? fetch(target, offset, (int) Math.min(length, end - position)) : -1;
    position += Math.max(0, count);
    return count;
  }

  @Override
  public long skip(long count) {
    var skipped = Math.clamp(count, 0, end - position);
    position += skipped;
    return skipped;
  }

  private int fetch(byte[] target, int offset, int length) throws IOException {
    try {
      return spool.read(target, offset, length, position);
    } catch (ClosedByInterruptException e) {
      throw e;
    } catch (ClosedChannelException e) {
      throw new IOException("The file is gone: its request has been answered", e);
    }
  }
}
