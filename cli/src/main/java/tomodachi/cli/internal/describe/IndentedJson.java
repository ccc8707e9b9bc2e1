package tomodachi.cli.internal.describe;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tomodachi.transport.JsonCodec;

/// JSON for people: each value on a line of its own, with two blanks for each level.
public final class IndentedJson {

  private static final String STEP = "  ";

  private IndentedJson() {}

  /// The text, with a line feed at its end.
  public static String of(Object value) {
    return text(value, "\n") + "\n";
  }

  private static String text(Object value, String begin) {
    return switch (value) {
      case Map<?, ?> map ->
          block("{", "}", map.entrySet().stream().map(entry -> member(entry, begin + STEP)), begin);
      case Collection<?> list ->
          block("[", "]", list.stream().map(item -> text(item, begin + STEP)), begin);
      default -> JsonCodec.standard().text(value);
    };
  }

  private static String member(Map.Entry<?, ?> entry, String begin) {
    return "%s: %s"
        .formatted(JsonCodec.standard().text(entry.getKey()), text(entry.getValue(), begin));
  }

  private static String block(String open, String close, Stream<String> items, String begin) {
    var inner = begin + STEP;
    var text = items.collect(Collectors.joining("," + inner));
    return text.isEmpty() ? open + close : open + inner + text + begin + close;
  }
}
