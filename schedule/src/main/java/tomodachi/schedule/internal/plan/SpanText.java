package tomodachi.schedule.internal.plan;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import tomodachi.transport.NearestName;

/// Durations as people write them: `30s`, `1h30m`, `every 5 minutes`, `PT90S`.
final class SpanText {

  private static final Pattern PART =
      Pattern.compile("(\\d+)\\s*([a-z]+)\\s*", Pattern.CASE_INSENSITIVE);
  private static final Pattern WHOLE =
      Pattern.compile("(?:every\\s+)?(-?)\\s*((?:" + PART + ")+)", Pattern.CASE_INSENSITIVE);
  private static final int MOST_DIGITS = 9;
  private static final Duration VERY_LONG = Duration.ofDays(1_000_000);

  private SpanText() {}

  /// The duration, if the text is meant as one.
  ///
  /// @param text without space around it
  /// @throws PlanException when it is meant as one, and can't be the time between runs
  static Optional<Duration> find(String text) {
    FractionText.check(text);
    return IsoSpan.find(text).or(() -> sum(text)).map(span -> SpanLimits.checked(text, span));
  }

  private static Optional<Duration> sum(String text) {
    var whole = WHOLE.matcher(text);
    if (!whole.matches()) {
      return Optional.empty();
    }
    var sum =
        PART.matcher(whole.group(2))
            .results()
            .map(part -> length(text, part))
            .reduce(Duration.ZERO, Duration::plus);
    return Optional.of(whole.group(1).isEmpty() ? sum : sum.negated());
  }

  private static Duration length(String text, MatchResult part) {
    var unit = SpanUnit.named(part.group(2)).orElseThrow(() -> unknown(text, part.group(2)));
    var length = unit.length().orElseThrow(() -> UnequalUnit.refused(text, part.group(1), unit));
    return part.group(1).length() > MOST_DIGITS
        ? VERY_LONG
        : length.multipliedBy(Long.parseLong(part.group(1)));
  }

  private static PlanException unknown(String text, String unit) {
    return new PlanException(
        "\"%s\" in \"%s\" is no unit of time".formatted(unit, text),
        NearestName.to(unit, SpanUnit.allNames(), Math.min(2, unit.length() / 2))
            .map("did you mean \"%s\"?"::formatted)
            .orElse("the units are ms, s, m, h, d and w, and their names such as minutes"));
  }
}
