package tomodachi.internal.text;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Pattern;

/// Durations as people write them: `30s`, `1h30m`, `500ms`, `2d`, or ISO 8601 (`PT30S`).
public final class Durations {

  private static final Pattern PART = Pattern.compile("(\\d{1,9})\\s*(ms|s|m|h|d)\\s*");
  private static final Pattern WHOLE = Pattern.compile("(?:" + PART + ")+");

  private Durations() {}

  /// The duration a text stands for.
  ///
  /// @throws IllegalArgumentException when it isn't one; a bare number isn't, since its unit would
  ///   be a guess
  public static Duration parse(String text) {
    var trimmed = text.strip().toLowerCase(Locale.ROOT);
    if (WHOLE.matcher(trimmed).matches()) {
      return PART.matcher(trimmed)
          .results()
          .map(part -> amount(Long.parseLong(part.group(1)), part.group(2)))
          .reduce(Duration.ZERO, Duration::plus);
    }
    return parseIso(text.strip());
  }

  /// The shortest text of this kind for a duration; one that has none, since it is negative or
  /// finer than milliseconds, is given in ISO 8601.
  public static String text(Duration duration) {
    if (duration.isNegative() || !duration.truncatedTo(ChronoUnit.MILLIS).equals(duration)) {
      return duration.toString();
    }
    var parts =
        part(duration.toDays(), "d")
            + part(duration.toHoursPart(), "h")
            + part(duration.toMinutesPart(), "m")
            + part(duration.toSecondsPart(), "s")
            + part(duration.toMillisPart(), "ms");
    return parts.isEmpty() ? "0s" : parts;
  }

  private static String part(long number, String unit) {
    return number == 0 ? "" : number + unit;
  }

  private static Duration parseIso(String text) {
    try {
      return Duration.parse(text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "\"%s\" isn't a duration such as 30s, 1h30m or 500ms".formatted(text), e);
    }
  }

  private static Duration amount(long number, String unit) {
    return switch (unit) {
      case "ms" -> Duration.ofMillis(number);
      case "s" -> Duration.ofSeconds(number);
      case "m" -> Duration.ofMinutes(number);
      case "h" -> Duration.ofHours(number);
      default -> Duration.ofDays(number);
    };
  }
}
