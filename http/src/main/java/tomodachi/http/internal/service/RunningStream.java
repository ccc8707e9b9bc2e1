package tomodachi.http.internal.service;

import java.io.InterruptedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tomodachi.http.EventStream;
import tomodachi.http.internal.server.ClientGone;

/// One stream of events while its code runs.
///
/// - **V1** — the thread is interrupted only while the code runs, so completing the answer is never
///   hit.
final class RunningStream {

  private static final int DEEPEST = 20;

  private final EventSink sink;
  // Guarded by this.
  private @Nullable Thread thread;

  RunningStream(EventSink sink) {
    this.sink = sink;
  }

  /// Runs the code in the calling thread. Returns also when it threw because nobody waits for its
  /// events any more.
  ///
  /// @throws Exception what else it threw
  void run(EventStream events) throws Exception {
    try {
      claim();
      if (sink.isOpen()) {
        events.write(sink);
      }
    } catch (Exception e) {
      if (sink.isOpen() || !isConsequence(e)) {
        throw e;
      }
    } finally {
      release();
    }
  }

  /// From now on nobody waits for its events.
  ///
  /// @param reason for the message of exceptions
  void close(String reason) {
    sink.close(reason);
  }

  /// Closes it and interrupts its code.
  synchronized void interrupt(String reason) {
    sink.close(reason);
    if (thread != null) {
      thread.interrupt();
    }
  }

  private synchronized void claim() {
    thread = Thread.currentThread();
  }

  private synchronized void release() {
    thread = null;
    Thread.interrupted();
  }

  /// True when it comes of being closed or interrupted.
  private static boolean isConsequence(Throwable thrown) {
    return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
        .limit(DEEPEST)
        .anyMatch(cause ->
            cause instanceof InterruptedException
                || cause instanceof InterruptedIOException
                || cause instanceof ClosedByInterruptException
                || cause instanceof SinkClosed
                || cause instanceof ClientGone);
  }
}
