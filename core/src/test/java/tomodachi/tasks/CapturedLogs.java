package tomodachi.tasks;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/// The log lines written while it is open.
public final class CapturedLogs extends AppenderBase<ILoggingEvent> implements AutoCloseable {

  private final List<ILoggingEvent> events = new CopyOnWriteArrayList<>();
  private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);

  public CapturedLogs() {
    start();
    root.addAppender(this);
  }

  @Override
  protected void append(ILoggingEvent event) {
    event.prepareForDeferredProcessing();
    events.add(event);
  }

  public List<ILoggingEvent> events() {
    return events;
  }

  /// The lines as `logger: message key=value …`.
  public List<String> lines() {
    return events.stream().map(CapturedLogs::line).toList();
  }

  private static String line(ILoggingEvent event) {
    var line = new StringBuilder(event.getLoggerName() + ": " + event.getFormattedMessage());
    if (event.getKeyValuePairs() != null) {
      event
          .getKeyValuePairs()
          .forEach(pair -> line.append(' ').append(pair.key).append('=').append(pair.value));
    }
    return line.toString();
  }

  @Override
  public void close() {
    root.detachAppender(this);
  }
}
