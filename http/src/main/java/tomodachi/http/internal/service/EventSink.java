package tomodachi.http.internal.service;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import tomodachi.http.EventStream;
import tomodachi.http.EventStream.Event;
import tomodachi.transport.Timeline;

/// Where one stream's events go, until it is closed.
///
/// - **E1** — the lock is held while bytes are handed over, which may last as long as the client is
///   slow; whoever waits for it can be interrupted.
final class EventSink implements EventStream.Sink {

  private static final String ENDED = "The stream has ended";
  private static final String INTERRUPTED = "Interrupted while another event was being sent";
  private static final byte[] BEAT = {':', '\n', '\n'};

  private final OutputStream out;
  private final Timeline.Machine machine;
  private final ReentrantLock lock = new ReentrantLock();
  private volatile @Nullable String closed;
  private volatile boolean broken;
  private volatile long sentAt;

  EventSink(OutputStream out, Timeline.Machine machine) {
    this.out = out;
    this.machine = machine;
    this.sentAt = machine.nanos();
  }

  @Override
  public void send(Object data) {
    send(data instanceof Event event ? event : Event.of(data));
  }

  @Override
  public void send(Event event) {
    write(EventText.of(event));
  }

  @Override
  public void comment(String text) {
    write(EventText.comment(text));
  }

  @Override
  public boolean isOpen() {
    return closed == null;
  }

  /// Lets every later call of a handler fail.
  ///
  /// @param reason says why; the first one counts
  void close(String reason) {
    if (closed == null) {
      closed = reason;
    }
  }

  /// True when bytes were handed over only in part: what is behind them would be misread.
  boolean isBroken() {
    return broken;
  }

  /// When something was sent last, in nanoseconds of the machine time.
  long sentAt() {
    return sentAt;
  }

  /// Sends the head, if nothing has been sent.
  void begin() throws IOException {
    out.flush();
  }

  /// Sends a sign of life unless something else is just being sent. Blocks while the client is
  /// slow.
  ///
  /// @throws IOException when the client has gone
  void beat() throws IOException {
    if (lock.tryLock()) {
      try {
        if (isOpen()) {
          pass(BEAT);
        }
      } finally {
        lock.unlock();
      }
    }
  }

  /// Closes it, and waits until nobody is sending.
  void settle() {
    lock.lock();
    try {
      close(ENDED);
    } finally {
      lock.unlock();
    }
  }

  private void write(byte[] text) {
    try {
      lock.lockInterruptibly();
      try {
        requireOpen();
        pass(text);
      } finally {
        lock.unlock();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(INTERRUPTED, interrupted(e));
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    }
  }

  private void requireOpen() throws IOException {
    var reason = closed;
    if (reason != null) {
      throw new SinkClosed(reason);
    }
  }

  private void pass(byte[] text) throws IOException {
    try {
      out.write(text);
      out.flush();
    } catch (IOException e) {
      broken = true;
      close("An event could be sent only in part");
      throw e;
    }
    sentAt = machine.nanos();
  }

  private static IOException interrupted(InterruptedException cause) {
    var exception = new InterruptedIOException(INTERRUPTED);
    exception.initCause(cause);
    return exception;
  }
}
