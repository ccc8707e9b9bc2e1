package tomodachi.http.internal.server;

import io.netty.handler.codec.http2.Http2Error;
import io.netty.handler.codec.http2.Http2Stream;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The streams of a connection that are answered before all of their requests came. What still
/// comes is dropped.
///
/// - **L1** — the end of an answer that succeeded waits for the rest of the request, since curl up
///   to 8.1 never sends that once it has such an answer, and hangs. It waits while the rest comes
///   without pauses, and no longer or for more than a handler that reads would.
/// - **L2** — a client whose answer has left may go on for a short time and is then stopped (RFC
///   9113 section 8.1); some clients lose their answer by a reset that comes at once.
///
/// Used on the connection's event loop only.
final class Http2Leftovers {
  /// The longest pause of a client whose answer waits, and how long one may go on that has it.
  static final Duration PAUSE = Duration.ofSeconds(1);

  private final Http2Session session;
  private final Deadline deadline;
  private final Map<Http2Stream, Leftover> open = new HashMap<>();

  Http2Leftovers(Http2Session session, Deadline deadline) {
    this.session = session;
    this.deadline = deadline;
  }

  /// Drops the rest of a request whose answer has left.
  void drop(Http2Stream stream) {
    add(stream, null);
  }

  /// Drops the rest of a request and then runs `answer`, as also when the stream is closed.
  void dropBefore(Http2Stream stream, Runnable answer) {
    add(stream, answer);
  }

  private void add(Http2Stream stream, @Nullable Runnable answer) {
    session.writer().consumeAll(stream);
    open.put(stream, new Leftover(answer));
    if (open.size() == 1) {
      deadline.set(PAUSE, this::sweep);
    }
  }

  /// A piece of what is dropped came.
  void came(Http2Stream stream, int bytes) {
    var leftover = open.get(stream);
    if (leftover != null && leftover.isWaitedFor() && leftover.exceeds(bytes)) {
      leftover.release();
    }
  }

  /// The request is complete, or its stream is closed.
  void ended(Http2Stream stream) {
    var leftover = open.remove(stream);
    if (leftover != null) {
      leftover.release();
    }
  }

  /// The connection has ended.
  void close() {
    deadline.close();
  }

  private void sweep() {
    var now = session.now();
    List.copyOf(open.entrySet()).stream()
        .filter(entry -> entry.getValue().left(now) <= 0)
        .forEach(entry -> giveUp(entry.getKey(), entry.getValue()));
    open.values().stream()
        .mapToLong(leftover -> leftover.left(now))
        .min()
        .ifPresent(next -> deadline.set(Duration.ofNanos(Math.max(next, 0)), this::sweep));
  }

  private void giveUp(Http2Stream stream, Leftover leftover) {
    if (leftover.isWaitedFor()) {
      leftover.release();
    } else {
      open.remove(stream);
      if (stream.state() == Http2Stream.State.HALF_CLOSED_LOCAL) {
        session.writer().reset(stream, Http2Error.NO_ERROR);
      }
    }
  }

  /// What comes of one request.
  private final class Leftover {
    private long began = session.now();
    private long heard = began;
    private long bytes;
    private @Nullable Runnable answer;

    Leftover(@Nullable Runnable answer) {
      this.answer = answer;
    }

    boolean isWaitedFor() {
      return answer != null;
    }

    /// Counts bytes; true if it is more than waited for.
    boolean exceeds(int more) {
      heard = session.now();
      bytes += more;
      return bytes > session.settings().clientMaxSize();
    }

    /// The time until it is given up, in nanoseconds.
    long left(long now) {
      var pause = PAUSE.toNanos();
      if (answer == null) {
        return began + pause - now;
      }
      var patience = session.settings().bodyTimeout().toNanos();
      return Math.min(heard + pause, began + patience) - now;
    }

    /// Lets the answer go.
    void release() {
      var waiting = answer;
      answer = null;
      began = session.now();
      if (waiting != null) {
        waiting.run();
      }
    }
  }
}
