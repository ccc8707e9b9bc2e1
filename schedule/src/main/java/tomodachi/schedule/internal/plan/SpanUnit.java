package tomodachi.schedule.internal.plan;

import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A unit of time, by its names.
enum SpanUnit {
  MILLISECOND(Duration.ofMillis(1), "ms msec msecs millis"),
  SECOND(Duration.ofSeconds(1), "s sec secs"),
  MINUTE(Duration.ofMinutes(1), "m min mins"),
  HOUR(Duration.ofHours(1), "h hr hrs"),
  DAY(Duration.ofDays(1), "d"),
  WEEK(Duration.ofDays(7), "w wk wks"),
  MONTH(null, ""),
  YEAR(null, "y yr yrs");

  private final @Nullable Duration length;
  private final String shortNames;

  SpanUnit(@Nullable Duration length, String shortNames) {
    this.length = length;
    this.shortNames = shortNames;
  }

  /// The unit with this name, in large or small letters.
  static Optional<SpanUnit> named(String name) {
    return Arrays.stream(values())
        .filter(unit -> unit.names().toList().contains(name.toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  /// All names of all units.
  static List<String> allNames() {
    return Arrays.stream(values()).flatMap(SpanUnit::names).toList();
  }

  /// The units that have a length, the longest first.
  static List<SpanUnit> fixed() {
    return Arrays.stream(values()).filter(unit -> unit.length != null).toList().reversed();
  }

  /// How long it is; empty when that depends on the calendar.
  Optional<Duration> length() {
    return Optional.ofNullable(length);
  }

  /// The words for one of it, such as `every hour`.
  String every() {
    return "every " + word();
  }

  /// Its shortest name.
  String symbol() {
    return names().min(Comparator.comparingInt(String::length)).orElseThrow();
  }

  private Stream<String> names() {
    return Stream.concat(
        Stream.of(word() + "s", word()),
        Arrays.stream(shortNames.split(" ", -1)).filter(name -> !name.isEmpty()));
  }

  private String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
