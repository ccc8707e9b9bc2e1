package tomodachi.embedded.aws.internal.sns;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/// What the server logged since this was made.
final class RecordedLines implements AutoCloseable {
  static {
    // Logback may be a named module, which the module under test doesn't read.
    ModuleLayer.boot().modules().forEach(RecordedLines.class.getModule()::addReads);
  }

  private final Logger logger = (Logger) LoggerFactory.getLogger("tomodachi.embedded.aws");
  private final ListAppender<ILoggingEvent> appender = new ListAppender<>();

  RecordedLines() {
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
