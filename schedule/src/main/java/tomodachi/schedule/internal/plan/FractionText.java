package tomodachi.schedule.internal.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Durations with a decimal point, of which nobody knows how exact they are meant.
final class FractionText {

  private static final Pattern FRACTION =
      Pattern.compile(
          "(?:every\\s+)?(\\d{1,9})[.,](\\d{1,9})\\s*([a-z]+)", Pattern.CASE_INSENSITIVE);

  private FractionText() {}

  /// @throws PlanException when the text is such a duration
  static void check(String text) {
    var fraction = FRACTION.matcher(text);
    if (fraction.matches()) {
      throw new PlanException(
          "\"%s\" has a decimal point, durations are whole numbers".formatted(text),
          millis(fraction)
              .map(DurationFormat::of)
              .map("write \"%s\""::formatted)
              .orElse("write it in a smaller unit, such as \"1500ms\""));
    }
  }

  private static Optional<Duration> millis(Matcher fraction) {
    var number = new BigDecimal(fraction.group(1) + "." + fraction.group(2));
    return SpanUnit.named(fraction.group(3))
        .flatMap(SpanUnit::length)
        .map(length -> number.multiply(BigDecimal.valueOf(length.toMillis())))
        .filter(millis -> millis.stripTrailingZeros().scale() <= 0)
        .map(millis -> Duration.ofMillis(millis.setScale(0, RoundingMode.UNNECESSARY).longValue()));
  }
}
