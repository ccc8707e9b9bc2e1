package tomodachi.internal.options;

import static java.util.stream.Collectors.joining;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tomodachi.internal.text.Casing;
import tomodachi.internal.text.Durations;

/// One option as it is in force.
///
/// @param key its key
/// @param text its value, `none` when it is unset, `***` when it is secret
/// @param source `default`, `code`, or where it was given, such as `config.json`,
///   `TOMODACHI_HTTP_PORT` or `-o http.port`
public record EffectiveOption(String key, String text, String source) {

  private static final String MASKED = "***";
  private static final Set<String> SECRETS =
      Set.of("password", "passwd", "passphrase", "secret", "token", "credential");

  private static final List<String> KEY_ID = List.of("key", "id");

  static EffectiveOption of(String key, @Nullable Object value, String source) {
    return new EffectiveOption(key, isMasked(key, value) ? MASKED : text(value), source);
  }

  /// Whether there is a secret, or that there is none, is shown.
  private static boolean isMasked(String key, @Nullable Object value) {
    return isSecret(key) && value != null && !(value instanceof Boolean);
  }

  /// True when the name says that the value is secret, see [tomodachi.Options.Section].
  static boolean isSecret(String key) {
    var words = Stream.of(key.substring(key.lastIndexOf('.') + 1).split("_"));
    var name = words.map(EffectiveOption::singular).toList();
    return name.getLast().equals("key")
        || (name.size() > 1 && name.subList(name.size() - 2, name.size()).equals(KEY_ID))
        || name.stream().anyMatch(SECRETS::contains);
  }

  private static String singular(String word) {
    return word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
  }

  /// One that only code can give: its value is shown by its type, for its text may be anything.
  static EffectiveOption ofCode(String key, Object value, String source) {
    return new EffectiveOption(key, "(%s)".formatted(TypeNames.of(value)), source);
  }

  private static String text(@Nullable Object value) {
    return switch (value) {
      case null -> "none";
      case URI uri -> UriUser.masked(uri.toString());
      case String text -> UriUser.masked(text);
      case Duration duration -> Durations.text(duration);
      case Enum<?> constant -> Casing.snake(constant.name());
      case List<?> elements ->
          elements.stream().map(EffectiveOption::text).collect(joining(", ", "[", "]"));
      case int[] numbers -> Arrays.toString(numbers);
      case Object[] elements -> Arrays.toString(elements);
      default -> value.toString();
    };
  }
}
