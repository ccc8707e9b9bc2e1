package tomodachi.protobuf;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/// What a logger wrote since this was made, on the thread of the test.
final class RecordedLines implements AutoCloseable {
  static {
    // Logback may be a named module, which the module under test doesn't read.
    ModuleLayer.boot().modules().forEach(RecordedLines.class.getModule()::addReads);
  }

  private final Logger logger;
  private final ListAppender<ILoggingEvent> appender = new ListAppender<>();

  RecordedLines(String name) {
    logger = (Logger) LoggerFactory.getLogger(name);
    appender.start();
    logger.setAdditive(false);
    logger.addAppender(appender);
  }

  /// Level, message and fields of each line.
  List<String> lines() {
    return appender.list.stream()
        .map(event ->
            "%s %s %s"
                .formatted(event.getLevel(), event.getFormattedMessage(), event.getKeyValuePairs()))
        .toList();
  }

  @Override
  public void close() {
    logger.detachAppender(appender);
    logger.setAdditive(true);
  }
}
