package tomodachi.cli.internal.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxy;
import ch.qos.logback.core.UnsynchronizedAppenderBase;
import ch.qos.logback.core.util.ReentryGuard;
import ch.qos.logback.core.util.ReentryGuardFactory;
import ch.qos.logback.core.util.ReentryGuardFactory.GuardType;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import tomodachi.LogEntry;
import tomodachi.LogSink;
import tomodachi.cli.internal.terminal.Palette;

/// Hands events to a custom logger. Those logged before it is there wait for it, the last 1,000.
///
/// - **S1** — the sink gets the events of one thread in their order, also the first ones: it is
///   there for all from the moment on at which none waits.
/// - **S2** — no lock is held while the sink writes.
/// - **S3** — what the sink logs in the thread in which it writes is dropped, or it would be asked
///   to write that, too, without end.
final class SinkAppender extends UnsynchronizedAppenderBase<ILoggingEvent> {
  private static final int MOST_WAITING = 1_000;

  private final ReentryGuard writing = ReentryGuardFactory.makeGuard(GuardType.THREAD_LOCAL);
  private final AtomicBoolean reported = new AtomicBoolean();
  // Guarded by itself.
  private final Deque<LogEntry> waiting = new ArrayDeque<>();
  private volatile @Nullable LogSink sink;

  /// The guard for S3; that of other appenders lets everything through.
  @Override
  protected ReentryGuard buildReentryGuard() {
    return writing;
  }

  /// Lets the sink write, in place of the one before it.
  ///
  /// @return closes it
  LogConfiguration.Opened open(LogSink fresh) {
    writing.lock();
    try {
      for (var entry = next(fresh); entry != null; entry = next(fresh)) {
        write(fresh, entry);
      }
    } finally {
      writing.unlock();
    }
    return () -> close(fresh);
  }

  /// The event that has waited longest; when there is none, the sink is there for all.
  private @Nullable LogEntry next(LogSink fresh) {
    synchronized (waiting) {
      var entry = waiting.poll();
      if (entry == null) {
        sink = fresh;
      }
      return entry;
    }
  }

  @Override
  protected void append(ILoggingEvent event) {
    var entry = entry(event);
    var open = sink == null ? sinkUnlessWaiting(entry) : sink;
    if (open != null) {
      write(open, entry);
    }
  }

  /// Has an event wait, unless the sink has come meanwhile.
  private @Nullable LogSink sinkUnlessWaiting(LogEntry entry) {
    synchronized (waiting) {
      if (sink == null) {
        if (waiting.size() == MOST_WAITING) {
          waiting.remove();
        }
        waiting.add(entry);
      }
      return sink;
    }
  }

  private void write(LogSink open, LogEntry entry) {
    try {
      open.write(entry);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      report(open, e);
    } catch (Exception | Error e) {
      // A log that can't be written is no reason for a service to fail.
      report(open, e);
    }
  }

  private void report(LogSink open, Throwable failure) {
    if (reported.compareAndSet(false, true)) {
      var text = new StringBuilder();
      text.append("error: the custom logger \"").append(open.getClass().getName());
      text.append("\" failed; if it fails again, that isn't reported\n");
      new StackTraceText(text, Traces.FOLDED, Palette.PLAIN).append(new ThrowableProxy(failure));
      System.err.print(text);
    }
  }

  private void close(LogSink open) {
    leave(open);
    if (open instanceof AutoCloseable closeable) {
      try {
        closeable.close();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        report(open, e);
      } catch (Exception | Error e) {
        // The same when it can't be closed.
        report(open, e);
      }
    }
  }

  /// Writes nothing any more, unless another sink does.
  @SuppressWarnings("ReferenceEquality") // Two sinks may well be equal.
  private void leave(LogSink closed) {
    synchronized (waiting) {
      if (sink == closed) {
        sink = _ -> {};
      }
    }
  }

  private static LogEntry entry(ILoggingEvent event) {
    var details = EventDetails.of(event);
    return new LogEntry(
        event.getInstant(),
        level(event.getLevel()),
        event.getLoggerName(),
        Objects.requireNonNullElse(event.getFormattedMessage(), ""),
        details.fields(),
        throwable(details.thrown()));
  }

  private static System.Logger.Level level(Level level) {
    return System.Logger.Level.valueOf(LogLevel.nameOf(level).toUpperCase(Locale.ROOT));
  }

  private static @Nullable Throwable throwable(@Nullable IThrowableProxy thrown) {
    return thrown instanceof ThrowableProxy proxy ? proxy.getThrowable() : null;
  }
}
