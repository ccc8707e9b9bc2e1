package tomodachi.schedule.internal.plan;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A date with a time.
///
/// @param text as it was written
/// @param offset from UTC; null: the text has none
/// @param place the zone in brackets; null: the text has none
record Timestamp(
    String text, LocalDateTime local, @Nullable ZoneOffset offset, @Nullable ZoneId place) {

  private static final String DATE = "(\\d{4})-(\\d{1,2})-(\\d{1,2})";
  private static final String TIME = "(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.(\\d+))?)?";
  private static final int DECIMALS = 3;
  private static final String OFFSET = "([zZ]|[+-]\\d{2}(?::?\\d{2})?)?";
  private static final Pattern WHOLE =
      Pattern.compile(DATE + "(?:[tT]|\\s+)" + TIME + "\\s*" + OFFSET + "(?:\\[([^\\]]+)])?");
  private static final Pattern DATE_ALONE = Pattern.compile(DATE);

  /// The timestamp a text stands for.
  ///
  /// @throws PlanException when it isn't one, or there is no such time
  static Timestamp parse(String text) {
    var whole = WHOLE.matcher(text);
    if (!whole.matches()) {
      throw refused(text);
    }
    checkFraction(text, whole);
    var offset = named(whole.group(8)) instanceof ZoneOffset given ? given : null;
    return new Timestamp(text, local(text, whole), offset, named(whole.group(9)));
  }

  private static PlanException refused(String text) {
    return DATE_ALONE.matcher(text).matches()
        ? new PlanException(
            "\"%s\" has no time of day".formatted(text), "write \"%s 00:00\"".formatted(text))
        : new PlanException(
            "\"%s\" is no timestamp".formatted(text),
            "write \"2026-12-24 18:00\" (once), \"18:00\" (every day), or with a zone"
                + " \"2026-12-24T18:00+01:00\"");
  }

  private static void checkFraction(String text, Matcher whole) {
    var decimals = whole.group(7);
    if (decimals != null && decimals.length() > DECIMALS) {
      var rest = text.substring(whole.end(7));
      throw new PlanException(
          "\"%s\" has parts of a millisecond".formatted(text),
          "write up to three decimals: \"%s%s\""
              .formatted(text.substring(0, whole.start(7) + DECIMALS), rest));
    }
  }

  private static LocalDateTime local(String text, Matcher whole) {
    var fields = new TimeFields(text);
    var year = Integer.parseInt(whole.group(1));
    var month = fields.month(whole.group(2));
    return LocalDateTime.of(
        year,
        month,
        fields.day(year, month, whole.group(3)),
        fields.hour(whole.group(4)),
        fields.minute(whole.group(5)),
        fields.second(whole.group(6)),
        nanos(whole.group(7)));
  }

  private static int nanos(@Nullable String fraction) {
    return fraction == null
        ? 0
        : Integer.parseInt((fraction + "00").substring(0, DECIMALS)) * 1_000_000;
  }

  private static @Nullable ZoneId named(@Nullable String text) {
    return text == null ? null : ZoneText.parse(text);
  }

  /// True when it says itself in which zone it is.
  boolean namesZone() {
    return offset != null || place != null;
  }

  /// The timetable of that time alone.
  ///
  /// @param otherwise the zone if it names none itself
  /// @throws PlanException when its offset isn't the one of its zone
  Timetable.Once once(ZoneId otherwise) {
    return new Timetable.Once(instant(otherwise), zone(otherwise));
  }

  private ZoneId zone(ZoneId otherwise) {
    return place != null ? place : offset != null ? offset : otherwise;
  }

  private Instant instant(ZoneId otherwise) {
    if (offset == null) {
      return WallTime.instant(local, place == null ? otherwise : place);
    }
    if (place != null && !place.getRules().getValidOffsets(local).contains(offset)) {
      throw new PlanException(
          "%s isn't at %s then: \"%s\"".formatted(place, offset, text),
          "leave out the offset, or correct it");
    }
    return local.toInstant(offset);
  }
}
