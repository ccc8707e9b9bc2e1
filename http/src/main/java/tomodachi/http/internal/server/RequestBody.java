package tomodachi.http.internal.server;

import io.netty.buffer.ByteBuf;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The body of a request: the event loop puts in what came, the handler's thread takes it out and
/// waits where there is nothing.
final class RequestBody extends InputStream {
  /// What reading a body means for its connection. Called on the reading thread.
  interface Listener {
    /// The first read, if nothing of the body has come yet.
    void begun();

    /// There is room again for what the connection held back.
    void roomMade();

    /// Nothing came for too long.
    void stalled();
  }

  private static final int LOW_WATER = Intake.READ_AHEAD / 2;

  private final Listener listener;
  private final long limit;
  private final Duration patience;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final ByteQueue waiting = new ByteQueue();
  private long received;
  private long taken;
  private long told;
  private boolean begun;
  private boolean ended;
  private @Nullable Supplier<IOException> failure;

  /// @param limit the greatest size in bytes
  /// @param patience how long a read waits for bytes
  RequestBody(Listener listener, long limit, Duration patience) {
    this.listener = listener;
    this.limit = limit;
    this.patience = patience;
  }

  /// Adds what came. False if that is more than the limit: then the body has failed.
  boolean add(ByteBuf bytes) {
    lock.lock();
    try {
      received += bytes.readableBytes();
      if (received > limit) {
        failWith(() -> new BodyTooLarge(limit));
        return false;
      }
      if (failure == null) {
        waiting.add(bytes);
        changed.signalAll();
      }
      return true;
    } finally {
      lock.unlock();
    }
  }

  void end() {
    lock.lock();
    try {
      ended = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /// Lets every read fail from now on, unless it does already.
  void fail(Supplier<IOException> failure) {
    lock.lock();
    try {
      failWith(failure);
    } finally {
      lock.unlock();
    }
  }

  /// The rest won't come.
  void cutOff(Supplier<IOException> failure) {
    lock.lock();
    try {
      if (!ended) {
        failWith(failure);
      }
    } finally {
      lock.unlock();
    }
  }

  /// The bytes received so far, read or not.
  long received() {
    lock.lock();
    try {
      return received;
    } finally {
      lock.unlock();
    }
  }

  /// The bytes that were read.
  long taken() {
    lock.lock();
    try {
      return taken;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public int available() {
    lock.lock();
    try {
      return waiting.size();
    } finally {
      lock.unlock();
    }
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
    begin();
    awaitBytes();
    return take(target, offset, length);
  }

  private void begin() {
    lock.lock();
    try {
      if (begun) {
        return;
      }
      begun = true;
      if (received > 0 || ended) {
        return;
      }
    } finally {
      lock.unlock();
    }
    listener.begun();
  }

  private void awaitBytes() throws IOException {
    if (!cameInTime()) {
      listener.stalled();
      fail(() -> new BodyStalled(patience));
    }
  }

  private boolean cameInTime() throws IOException {
    lock.lock();
    try {
      var left = patience.toNanos();
      while (waiting.size() == 0 && !ended && failure == null) {
        if (left <= 0) {
          return false;
        }
        left = changed.awaitNanos(left);
      }
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw interrupted(e);
    } finally {
      lock.unlock();
    }
  }

  private int take(byte[] target, int offset, int length) throws IOException {
    var count = 0;
    var tells = false;
    lock.lock();
    try {
      if (failure != null) {
        throw failure.get();
      }
      var before = waiting.size();
      count = waiting.take(target, offset, length);
      taken += count;
      tells = isRoomMade(before);
    } finally {
      lock.unlock();
    }
    if (tells) {
      listener.roomMade();
    }
    return count == 0 ? -1 : count;
  }

  /// Whether reading has made room that is worth to be told: what waits has become less than the
  /// mark, or nothing waits and much was read.
  private boolean isRoomMade(int before) {
    var after = waiting.size();
    var tells =
        (before >= LOW_WATER && after < LOW_WATER) || (after == 0 && taken - told >= LOW_WATER);
    if (tells) {
      told = taken;
    }
    return tells;
  }

  private void failWith(Supplier<IOException> failure) {
    if (this.failure == null) {
      this.failure = failure;
      waiting.clear();
      changed.signalAll();
    }
  }

  private static IOException interrupted(InterruptedException cause) {
    var exception = new InterruptedIOException("Interrupted while waiting for the request body");
    exception.initCause(cause);
    return exception;
  }
}
