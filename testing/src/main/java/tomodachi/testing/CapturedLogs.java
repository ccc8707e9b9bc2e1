package tomodachi.testing;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.slf4j.LoggerFactory;

/// What the process logs from [#start] to [#close], by all its services and libraries, as far as
/// the levels of its loggers let it through. Usable from any thread.
///
/// The oldest lines are dropped when there are more than 100,000.
public final class CapturedLogs implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Logger root;
  private final LogAppender appender;

  private CapturedLogs(Logger root, LogAppender appender) {
    this.root = root;
    this.appender = appender;
  }

  /// Begins to capture.
  ///
  /// @throws IllegalStateException when SLF4J isn't bound to logback
  public static CapturedLogs start() {
    if (!(LoggerFactory.getILoggerFactory() instanceof LoggerContext context)) {
      throw new IllegalStateException(
          """
          Logs can be captured from logback only, SLF4J is bound to %s
              leave other SLF4J providers out of the tests' dependencies\
          """
              .formatted(LoggerFactory.getILoggerFactory().getClass().getName()));
    }
    var appender = new LogAppender();
    appender.setContext(context);
    appender.start();
    var root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    root.addAppender(appender);
    return new CapturedLogs(root, appender);
  }

  /// The lines so far, oldest first; a copy.
  public List<LogLine> lines() {
    return appender.lines();
  }

  /// The lines of one logger so far.
  public List<LogLine> lines(String logger) {
    return lines().stream().filter(line -> line.logger().equals(logger)).toList();
  }

  /// The messages of all lines so far.
  public List<String> messages() {
    return lines().stream().map(LogLine::message).toList();
  }

  /// Waits for a line, at most 10 s.
  ///
  /// @return the first that matches, also one written before
  /// @throws AssertionError when none comes
  public LogLine await(Predicate<LogLine> wanted) throws InterruptedException {
    return appender.await(wanted, PATIENCE);
  }

  /// Ends the capture; what was captured can still be read.
  @Override
  public void close() {
    root.detachAppender(appender);
    appender.stop();
  }
}
