package tomodachi.messaging.transport;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/// What a logger wrote at info and above since this was made.
final class RecordedLog implements AutoCloseable {
  static {
    // Logback may be a named module, which the module under test doesn't read.
    ModuleLayer.boot().modules().forEach(RecordedLog.class.getModule()::addReads);
  }

  private final Logger logger;
  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final Appender<ILoggingEvent> appender =
      new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
          lines.add("%s %s".formatted(event.getLevel(), event.getFormattedMessage()));
        }
      };

  RecordedLog(String name) {
    logger = (Logger) LoggerFactory.getLogger(name);
    appender.start();
    logger.addAppender(appender);
    logger.setAdditive(false);
    logger.setLevel(Level.INFO);
  }

  /// Level and message of each line.
  List<String> lines() {
    return lines;
  }

  @Override
  public void close() {
    logger.setLevel(null);
    logger.setAdditive(true);
    logger.detachAppender(appender);
  }
}
