package tomodachi.http.internal.server;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Objects;

/// The body of an answer as it is written. Bytes gather up to a buffer's size and go out when it is
/// full, flushed or closed; the head goes with the first of them.
///
/// For one thread at a time.
final class AnswerStream extends OutputStream {
  private static final int BUFFER = 16 * 1024;
  private static final int UNDER_WAY = 4 * BUFFER;

  private final StreamedAnswer answer;
  private final Head head;
  private final long length;
  private final boolean silent;
  private final WriteWindow window = new WriteWindow(UNDER_WAY);
  private byte[] buffer = new byte[BUFFER];
  private int filled;
  private long written;
  private boolean begun;
  private boolean closed;

  /// @param length the length announced, -1 for none
  /// @param silent whether the body stays behind, as with HEAD
  AnswerStream(StreamedAnswer answer, Head head, long length, boolean silent) {
    this.answer = answer;
    this.head = head;
    this.length = length;
    this.silent = silent;
    answer.onDisconnect(window::close);
  }

  @Override
  public void write(int single) throws IOException {
    write(new byte[] {(byte) single}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int count) throws IOException {
    Objects.checkFromIndexSize(offset, count, bytes.length);
    admit(count);
    var from = offset;
    while (!silent && from < offset + count) {
      var room = Math.min(offset + count - from, BUFFER - filled);
      System.arraycopy(bytes, from, buffer, filled, room);
      filled += room;
      from += room;
      if (filled == BUFFER) {
        send();
      }
    }
  }

  @Override
  public void flush() throws IOException {
    if (!closed && (filled > 0 || !begun)) {
      send();
    }
  }

  @Override
  public void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    if (!silent && length >= 0 && written < length) {
      answer.abort();
      throw new IOException(
          "Answer ended after %d bytes of %d announced".formatted(written, length));
    }
    answer.onLoop(lastTask());
  }

  private void admit(int count) throws IOException {
    if (closed) {
      throw new IOException("The answer is complete");
    }
    written += count;
    if (length >= 0 && written > length) {
      throw new IOException("Answer is longer than the %d bytes announced".formatted(length));
    }
  }

  private void send() throws IOException {
    window.enter(filled);
    if (!answer.onLoop(task())) {
      window.close();
      throw new ClientGone("The server has closed the connection");
    }
  }

  private Runnable task() {
    var first = !begun;
    begun = true;
    var part = takeBuffer();
    return () -> {
      if (first) {
        answer.begin(head, length);
      }
      answer.part(part, part.length, () -> window.leave(part.length));
    };
  }

  /// A part that fills little of the buffer is copied, so that each small one doesn't cost a new
  /// buffer.
  private byte[] takeBuffer() {
    var full = filled == BUFFER;
    var part = full ? buffer : Arrays.copyOf(buffer, filled);
    if (full) {
      buffer = new byte[BUFFER];
    }
    filled = 0;
    return part;
  }

  private Runnable lastTask() {
    var last = task();
    return () -> {
      last.run();
      answer.end();
    };
  }
}
