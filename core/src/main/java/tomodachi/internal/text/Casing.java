package tomodachi.internal.text;

import java.util.Locale;
import java.util.regex.Pattern;

/// Names in the spellings of code, options and services.
public final class Casing {

  private static final Pattern BOUNDARY =
      Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");

  private Casing() {}

  /// `OrderService` as `order-service`.
  public static String kebab(String name) {
    return BOUNDARY.matcher(name).replaceAll("-").replace('_', '-').toLowerCase(Locale.ROOT);
  }

  /// `clientMaxSize` as `client_max_size`.
  public static String snake(String name) {
    return BOUNDARY.matcher(name).replaceAll("_").toLowerCase(Locale.ROOT);
  }
}
