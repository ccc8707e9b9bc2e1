package tomodachi.schedule.internal.plan;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Offsets from UTC as people write them: `+05:30`, `+0530`, `GMT +1`, `utc-3`, `0000`.
final class OffsetText {

  private static final Pattern OFFSET =
      Pattern.compile(
          "(?:gmt|utc|ut)?\\s*([+-]?)\\s*(\\d{1,2}|(\\d{1,2}):(\\d{2})|(\\d{2})(\\d{2}))",
          Pattern.CASE_INSENSITIVE);
  private static final int MOST_HOURS = 18;
  private static final int MINUTES = 60;

  private OffsetText() {}

  /// The offset, if the text is meant as one.
  ///
  /// @throws PlanException when it is meant as one, and there is none such
  static Optional<ZoneId> find(String text) {
    var offset = OFFSET.matcher(text);
    return offset.matches() ? Optional.of(offset(text, offset)) : Optional.empty();
  }

  private static ZoneOffset offset(String text, Matcher given) {
    var hours = number(first(given.group(3), given.group(5), given.group(2)));
    var minutes = number(first(given.group(4), given.group(6), "0"));
    checkRange(text, hours, minutes);
    checkSign(text, given.group(1), hours, minutes);
    var sign = given.group(1).equals("-") ? -1 : 1;
    return ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
  }

  private static String first(@Nullable String one, @Nullable String other, String otherwise) {
    return one != null ? one : other != null ? other : otherwise;
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  private static void checkRange(String text, int hours, int minutes) {
    if (minutes >= MINUTES || hours * MINUTES + minutes > MOST_HOURS * MINUTES) {
      throw new PlanException(
          "\"%s\" is no offset from UTC".formatted(text),
          "write one from \"-18:00\" to \"+18:00\", with minutes from 00 to 59");
    }
  }

  private static void checkSign(String text, String sign, int hours, int minutes) {
    if (sign.isEmpty() && hours + minutes > 0) {
      throw new PlanException(
          "\"%s\" doesn't say on which side of UTC it is".formatted(text),
          "write \"+%1$02d:%2$02d\" (east) or \"-%1$02d:%2$02d\" (west)".formatted(hours, minutes));
    }
  }
}
