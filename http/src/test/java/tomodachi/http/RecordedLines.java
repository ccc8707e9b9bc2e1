package tomodachi.http;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/// What a logger wrote at info and above since this was made.
final class RecordedLines implements AutoCloseable {
  static {
    // Logback may be a named module, which the module under test doesn't read.
    ModuleLayer.boot().modules().forEach(RecordedLines.class.getModule()::addReads);
  }

  private final Logger logger;
  private final ListAppender<ILoggingEvent> appender = RecordedEvents.create();

  RecordedLines(String name) {
    logger = (Logger) LoggerFactory.getLogger(name);
    logger.setLevel(Level.INFO);
    appender.start();
    logger.addAppender(appender);
  }

  List<ILoggingEvent> events() {
    synchronized (appender) {
      return List.copyOf(appender.list);
    }
  }

  /// Level, message and fields of each line.
  List<String> lines() {
    return events().stream()
        .map(event ->
            "%s %s %s"
                .formatted(
                    event.getLevel(),
                    event.getFormattedMessage(),
                    event.getKeyValuePairs() == null ? List.of() : event.getKeyValuePairs()))
        .toList();
  }

  @Override
  public void close() {
    logger.detachAppender(appender);
    logger.setLevel(null);
  }
}
