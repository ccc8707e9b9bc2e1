package tomodachi.amqp.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// Arguments as they are written in an annotation: `name=value`.
///
/// @param member the annotation's member, for messages
record WrittenArguments(String member, Mistakes mistakes) {

  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}");
  private static final Pattern QUOTED = Pattern.compile("\".*\"", Pattern.DOTALL);

  /// Their values, in the order they were written: `Long`, `Boolean` or `String`.
  Map<String, Object> read(String... written) {
    var arguments = new LinkedHashMap<String, Object>();
    for (var argument : written) {
      read(argument, arguments);
    }
    return arguments;
  }

  private void read(String argument, Map<String, Object> arguments) {
    var equals = argument.indexOf('=');
    if (equals < 1) {
      mistakes.add(
          "%s has \"%s\", which isn't name=value".formatted(member, argument),
          "write it as \"x-name=value\"");
      return;
    }
    var name = argument.substring(0, equals).strip();
    if (arguments.put(name, value(argument.substring(equals + 1).strip())) != null) {
      mistakes.add("%s has \"%s\" twice".formatted(member, name), "keep one of them");
    }
  }

  private static Object value(String text) {
    if (NUMBER.matcher(text).matches()) {
      return Long.parseLong(text);
    }
    if (QUOTED.matcher(text).matches()) {
      return text.substring(1, text.length() - 1);
    }
    return text.equals("true") || text.equals("false") ? Boolean.valueOf(text) : text;
  }
}
