package tomodachi.aws.internal.consume;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/// What the transport logged since this was made.
final class RecordedLines implements AutoCloseable {

  private final Logger logger = (Logger) LoggerFactory.getLogger("tomodachi.aws");
  private final ListAppender<ILoggingEvent> appender = new ListAppender<>();

  RecordedLines() {
    appender.start();
    logger.setAdditive(false);
    logger.addAppender(appender);
  }

  /// Level and message of each line above debug.
  List<String> lines() {
    return appender.list.stream()
        .filter(event -> event.getLevel().toInt() > ch.qos.logback.classic.Level.DEBUG_INT)
        .map(event -> event.getLevel() + " " + event.getFormattedMessage())
        .toList();
  }

  @Override
  public void close() {
    logger.detachAppender(appender);
    logger.setAdditive(true);
  }
}
