package tomodachi.http.internal.form;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/// Takes the content of one file: into memory while it is small, else into the spool.
final class ContentSink extends OutputStream {

  private final Spool spool;
  private final long memory;
  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
  private long size;
  private long start = -1;

  /// @param memory the most bytes kept in memory
  ContentSink(Spool spool, long memory) {
    this.spool = spool;
    this.memory = memory;
  }

  @Override
  public void write(int single) throws IOException {
    write(new byte[] {(byte) single}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    size += length;
    if (start < 0 && size <= memory) {
      kept.write(bytes, offset, length);
      return;
    }
    if (start < 0) {
      moveToSpool();
    }
    spool.append(bytes, offset, length);
  }

  private void moveToSpool() throws IOException {
    start = spool.end();
    spool.append(kept.toByteArray(), 0, kept.size());
    kept.reset();
  }

  Content content() {
    return start < 0
        ? new Content.Kept(kept.toByteArray())
        : new Content.Spooled(spool, start, size);
  }
}
