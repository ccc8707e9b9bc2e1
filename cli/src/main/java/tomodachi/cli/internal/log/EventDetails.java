package tomodachi.cli.internal.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.event.KeyValuePair;

/// What an event says besides time, level, logger and message.
///
/// @param fields what the log call gave, then what the context adds; each name once: the call wins
///   over the context, and of several in a call the last one
/// @param thrown the exception that was logged, or that one of the fields for it has
record EventDetails(Map<String, @Nullable Object> fields, @Nullable IThrowableProxy thrown) {

  /// What tells most about a call comes first.
  private static final List<String> CONTEXT = List.of("service", "handler", "type");

  private static final Set<String> FOR_EXCEPTIONS = Set.of("exception", "exc", "error", "message");

  static EventDetails of(ILoggingEvent event) {
    var fields = new LinkedHashMap<String, @Nullable Object>();
    var thrown = event.getThrowableProxy();
    if (event.getKeyValuePairs() != null) {
      for (var pair : event.getKeyValuePairs()) {
        if (isException(pair, thrown)) {
          thrown = thrown == null ? new ThrowableProxy((Throwable) pair.value) : thrown;
        } else {
          fields.put(renamed(pair.key), pair.value);
        }
      }
    }
    addContext(event.getMDCPropertyMap(), fields);
    return new EventDetails(fields, thrown);
  }

  /// True when a field is there for the event's exception, not for another one.
  private static boolean isException(KeyValuePair pair, @Nullable IThrowableProxy thrown) {
    return pair.value instanceof Throwable given
        && FOR_EXCEPTIONS.contains(String.valueOf(pair.key))
        && (thrown == null || isProxyOf(given, thrown));
  }

  // By reference: it is about this very exception.
  @SuppressWarnings("ReferenceEquality")
  private static boolean isProxyOf(Throwable given, IThrowableProxy thrown) {
    return thrown instanceof ThrowableProxy proxy && proxy.getThrowable() == given;
  }

  /// The names that Python's keywords make users avoid.
  private static String renamed(@Nullable String name) {
    return switch (name) {
      case "event_" -> "event";
      case "class_" -> "class";
      case null, default -> String.valueOf(name);
    };
  }

  private static void addContext(
      Map<String, String> context, Map<String, @Nullable Object> fields) {
    if (!context.isEmpty()) {
      CONTEXT.forEach(name -> addFrom(context, name, fields));
      new TreeMap<>(context).keySet().forEach(name -> addFrom(context, name, fields));
    }
  }

  private static void addFrom(
      Map<String, String> context, String name, Map<String, @Nullable Object> fields) {
    if (context.containsKey(name) && !fields.containsKey(name)) {
      fields.put(name, context.get(name));
    }
  }
}
