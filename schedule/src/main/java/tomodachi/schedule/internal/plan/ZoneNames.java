package tomodachi.schedule.internal.plan;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tomodachi.transport.NearestName;

/// The names of zones, in large or small letters.
final class ZoneNames {

  /// The names by what they are in small letters: those of the tz database (the JDK knows three of
  /// them only from its map of short ones), and two of UTC.
  private static final Map<String, String> NAMES =
      Stream.concat(
              ZoneId.getAvailableZoneIds().stream(), Stream.of("EST", "MST", "HST", "UT", "Z"))
          .collect(Collectors.toUnmodifiableMap(ZoneNames::lower, Function.identity()));

  private static final int FARTHEST = 3;
  private static final int LETTERS_FOR_ONE = 5;
  private static final String EXAMPLES =
      "write a name such as \"Europe/Stockholm\", or an offset such as \"+01:00\"";

  private ZoneNames() {}

  /// The zone with this name.
  static Optional<ZoneId> find(String name) {
    return Optional.ofNullable(NAMES.get(lower(name)))
        .map(known -> ZoneId.of(known, ZoneId.SHORT_IDS));
  }

  /// What to tell whoever wrote a name that no zone has.
  static PlanException unknown(String name) {
    return name.matches("[A-Z]{2,5}")
        ? new PlanException(
            "\"%s\" is no time zone: such letters mean several".formatted(name), EXAMPLES)
        : new PlanException(
            "\"%s\" is no time zone".formatted(name),
            nearest(lower(name)).map("did you mean \"%s\"?"::formatted).orElse(EXAMPLES));
  }

  private static Optional<String> nearest(String name) {
    var known = name.contains("/") ? NAMES : places();
    return NearestName.to(name, known.keySet().stream().sorted().toList(), farthest(name))
        .map(known::get);
  }

  /// Short names have too many others near them.
  private static int farthest(String name) {
    return Math.min(FARTHEST, name.length() / LETTERS_FOR_ONE);
  }

  /// The names by their last part, such as a city; of several the first.
  private static Map<String, String> places() {
    return NAMES.values().stream()
        .collect(Collectors.toMap(ZoneNames::place, Function.identity(), ZoneNames::first));
  }

  private static String place(String name) {
    return lower(name.substring(name.lastIndexOf('/') + 1));
  }

  private static String first(String one, String other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
