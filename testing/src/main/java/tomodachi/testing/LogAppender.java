package tomodachi.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;
import ch.qos.logback.core.AppenderBase;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Keeps what logback hands out, as [LogLine]s.
final class LogAppender extends AppenderBase<ILoggingEvent> {

  private static final int MOST_LINES = 100_000;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition added = lock.newCondition();
  private final Deque<LogLine> lines = new ArrayDeque<>();

  @Override
  protected void append(ILoggingEvent event) {
    var line = lineOf(event);
    lock.lock();
    try {
      if (lines.size() == MOST_LINES) {
        lines.removeFirst();
      }
      lines.addLast(line);
      added.signalAll();
    } finally {
      lock.unlock();
    }
  }

  List<LogLine> lines() {
    lock.lock();
    try {
      return List.copyOf(lines);
    } finally {
      lock.unlock();
    }
  }

  LogLine await(Predicate<LogLine> wanted, Duration atMost) throws InterruptedException {
    var left = atMost.toNanos();
    lock.lock();
    try {
      for (var found = find(wanted); ; found = find(wanted)) {
        if (found.isPresent()) {
          return found.get();
        }
        if (left <= 0) {
          throw new AssertionError("No such line was logged within %s".formatted(atMost));
        }
        left = added.awaitNanos(left);
      }
    } finally {
      lock.unlock();
    }
  }

  private Optional<LogLine> find(Predicate<LogLine> wanted) {
    return lines.stream().filter(wanted).findFirst();
  }

  private static LogLine lineOf(ILoggingEvent event) {
    return new LogLine(
        levelOf(event.getLevel()),
        event.getLoggerName(),
        event.getFormattedMessage(),
        fieldsOf(event),
        event.getMDCPropertyMap(),
        thrownIn(event));
  }

  private static System.Logger.Level levelOf(Level level) {
    return switch (level.toInt()) {
      case Level.ERROR_INT -> System.Logger.Level.ERROR;
      case Level.WARN_INT -> System.Logger.Level.WARNING;
      case Level.INFO_INT -> System.Logger.Level.INFO;
      case Level.DEBUG_INT -> System.Logger.Level.DEBUG;
      default -> System.Logger.Level.TRACE;
    };
  }

  private static Map<String, @Nullable Object> fieldsOf(ILoggingEvent event) {
    var fields = new LinkedHashMap<String, @Nullable Object>();
    var pairs = event.getKeyValuePairs();
    if (pairs != null) {
      pairs.forEach(pair -> fields.put(pair.key, pair.value));
    }
    return fields;
  }

  private static @Nullable Throwable thrownIn(ILoggingEvent event) {
    return event.getThrowableProxy() instanceof ThrowableProxy proxy ? proxy.getThrowable() : null;
  }
}
