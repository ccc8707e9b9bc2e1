package tomodachi.cli.internal.log;

import ch.qos.logback.classic.spi.IThrowableProxy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// An exception as fields.
final class ExceptionFields {
  private static final int MOST_FRAMES = 50;
  private static final int MOST_CAUSES = 10;
  private static final String UNKNOWN = "<unknown>";

  private ExceptionFields() {}

  /// The fields, with those of the causes in a list, the nearest cause first.
  static Map<String, Object> of(IThrowableProxy thrown) {
    var fields = fields(thrown);
    var causes = causes(thrown);
    if (!causes.isEmpty()) {
      fields.put("caused_by", causes);
    }
    return fields;
  }

  private static Map<String, Object> fields(IThrowableProxy thrown) {
    var frames = thrown.isCyclic() ? new Frames(List.of()) : Frames.of(thrown);
    var at = frames.innermost();
    var fields = new LinkedHashMap<String, Object>();
    fields.put("exception", StackTraceText.title(thrown));
    fields.put("exc_type", thrown.getClassName());
    fields.put("exc_message", Objects.requireNonNullElse(thrown.getMessage(), ""));
    fields.put("tb_module_name", at.map(StackTraceElement::getClassName).orElse(UNKNOWN));
    fields.put("tb_function_name", at.map(StackTraceElement::getMethodName).orElse(UNKNOWN));
    fields.put("tb_location", at.map(Frames::location).orElse(UNKNOWN));
    fields.put("stacktrace", stackTrace(frames.elements()));
    return fields;
  }

  private static List<Map<String, Object>> causes(IThrowableProxy thrown) {
    var causes = new ArrayList<Map<String, Object>>();
    var cause = thrown.getCause();
    while (cause != null && causes.size() < MOST_CAUSES) {
      causes.add(fields(cause));
      cause = cause.isCyclic() ? null : cause.getCause();
    }
    return causes;
  }

  /// The innermost calls, the innermost last.
  private static List<Map<String, Object>> stackTrace(List<StackTraceElement> frames) {
    return frames.stream().limit(MOST_FRAMES).map(ExceptionFields::frame).toList().reversed();
  }

  private static Map<String, Object> frame(StackTraceElement frame) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("module_name", frame.getClassName());
    fields.put("function_name", frame.getMethodName());
    fields.put("location", Frames.location(frame));
    return fields;
  }
}
