package tomodachi.cli.internal.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.event.KeyValuePair;

/// Events as the log back-end makes them, all at the same instant.
final class LogEvents {

  private LogEvents() {}

  static LoggingEvent event(String message, Level level) {
    var context = new LoggerContext();
    context.setMDCAdapter(new LogbackMDCAdapter());
    var logger = context.getLogger("tomodachi.service");
    var event = new LoggingEvent("", logger, level, message, null, null);
    event.setInstant(Instant.parse("2026-11-22T03:49:29.106381999Z"));
    return event;
  }

  static LoggingEvent with(LoggingEvent event, String name, @Nullable Object value) {
    event.addKeyValuePair(new KeyValuePair(name, value));
    return event;
  }

  static LoggingEvent thrown(LoggingEvent event, Throwable thrown) {
    event.setThrowableProxy(new ThrowableProxy(thrown));
    return event;
  }

  /// An exception with a cause, thrown in a handler the framework called.
  static Exception failure() {
    var cause = new ArithmeticException("/ by zero");
    cause.setStackTrace(
        new StackTraceElement[] {
          new StackTraceElement("shop.Price", "of", "Price.java", 3),
          new StackTraceElement("shop.Orders", "place", "Orders.java", 7),
          new StackTraceElement("java.lang.reflect.Method", "invoke", "Method.java", 565),
          new StackTraceElement("tomodachi.internal.invoke.Call", "run", "Call.java", 12)
        });
    var failure = new IllegalStateException("no luck", cause);
    failure.setStackTrace(
        new StackTraceElement[] {
          new StackTraceElement("java.util.Objects", "requireNonNull", "Objects.java", 220),
          new StackTraceElement("shop.Orders", "place", "Orders.java", 7),
          new StackTraceElement("java.lang.reflect.Method", "invoke", "Method.java", 565),
          new StackTraceElement("tomodachi.internal.invoke.Call", "run", "Call.java", 12)
        });
    return failure;
  }
}
