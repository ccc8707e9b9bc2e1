package tomodachi.testing;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One line of the log as it was written.
///
/// @param level of SLF4J's levels the one with this name; its `WARN` is `WARNING`
/// @param logger the logger's name
/// @param message the text with its arguments filled in
/// @param fields the key-value pairs of the call, in order; a value may be null
/// @param context what the thread carried along (MDC)
/// @param thrown what was logged as thrown; null when nothing was
public record LogLine(
    System.Logger.Level level,
    String logger,
    String message,
    Map<String, @Nullable Object> fields,
    Map<String, String> context,
    @Nullable Throwable thrown) {

  public LogLine {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    context = Map.copyOf(context);
  }
}
