package tomodachi;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One event of the log, as a [LogSink] gets it. Immutable, unless a value in it isn't.
///
/// @param instant when it was logged
/// @param level how grave it is: `DEBUG`, `INFO`, `WARNING` or `ERROR`
/// @param logger the logger's name, such as `tomodachi.http.response`
/// @param message the text with its arguments filled in; may be empty
/// @param fields what the call says in key-value pairs, then what the context of its thread adds,
///   such as `service` and `handler`; in order, each name once, values as they were given
/// @param thrown the exception that goes with it; null when there is none
public record LogEntry(
    Instant instant,
    System.Logger.Level level,
    String logger,
    String message,
    Map<String, @Nullable Object> fields,
    @Nullable Throwable thrown) {

  // Not in the compact form: its class file would not say that values may be null.
  public LogEntry(
      Instant instant,
      System.Logger.Level level,
      String logger,
      String message,
      Map<String, @Nullable Object> fields,
      @Nullable Throwable thrown) {
    this.instant = instant;
    this.level = level;
    this.logger = logger;
    this.message = message;
    this.fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    this.thrown = thrown;
  }
}
