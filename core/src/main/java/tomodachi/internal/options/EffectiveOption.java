package tomodachi.internal.options;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One option as it is in force.
///
/// @param key its key
/// @param text its value, `none` when it is unset, `***` when it is secret
/// @param source `default`, `code`, or where it was given, such as `config.json`,
///   `TOMODACHI_HTTP_PORT` or `-o http.port`
public record EffectiveOption(String key, String text, String source) {

  private static final String MASKED = "***";
  private static final Set<String> SECRETS =
      Set.of("password", "passphrase", "secret", "token", "credential", "credentials");

  static EffectiveOption of(String key, @Nullable Object value, String source) {
    return new EffectiveOption(key, isSecret(key) && value != null ? MASKED : text(value), source);
  }

  /// True when the name says that the value is secret, see [tomodachi.Options.Section].
  static boolean isSecret(String key) {
    var name = key.substring(key.lastIndexOf('.') + 1);
    return name.equals("key")
        || name.endsWith("_key")
        || name.endsWith("_key_id")
        || List.of(name.split("_")).stream().anyMatch(SECRETS::contains);
  }

  private static String text(@Nullable Object value) {
    return switch (value) {
      case null -> "none";
      case URI uri when uri.getRawUserInfo() != null ->
          uri.toString().replace(uri.getRawUserInfo() + "@", MASKED + "@");
      case int[] numbers -> Arrays.toString(numbers);
      case Object[] elements -> Arrays.toString(elements);
      default -> value.toString();
    };
  }
}
