package tomodachi.http.internal.server;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.AppenderBase;
import io.netty.util.concurrent.FastThreadLocalThread;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/// What a logger wrote at info and above since this was made. Closing it fails when an event loop
/// wrote some of it.
final class RecordedLog implements AutoCloseable {
  static {
    // Logback may be a named module, which the module under test doesn't read.
    ModuleLayer.boot().modules().forEach(RecordedLog.class.getModule()::addReads);
  }

  private final Logger logger;
  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final List<String> onLoops = new CopyOnWriteArrayList<>();
  private final Appender<ILoggingEvent> appender =
      new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
          record(event);
        }
      };

  RecordedLog(String name) {
    logger = (Logger) LoggerFactory.getLogger(name);
    appender.start();
    logger.addAppender(appender);
    logger.setAdditive(false);
    logger.setLevel(Level.INFO);
  }

  List<String> lines() {
    return lines;
  }

  @Override
  public void close() {
    logger.setLevel(null);
    logger.setAdditive(true);
    logger.detachAppender(appender);
    if (!onLoops.isEmpty()) {
      throw new AssertionError("Event loops wait for no log: " + onLoops);
    }
  }

  private void record(ILoggingEvent event) {
    var line =
        "%s %s %s"
            .formatted(event.getLevel(), event.getFormattedMessage(), event.getKeyValuePairs());
    lines.add(line);
    if (Thread.currentThread() instanceof FastThreadLocalThread) {
      onLoops.add(line);
    }
  }
}
