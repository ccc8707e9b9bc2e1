package tomodachi.http.internal.file;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Dates in header fields (RFC 9110 section 5.6.7): seconds, in GMT.
final class HttpDate {

  /// Two digits of a year mean one of the hundred from here on.
  private static final int FIRST_OF_TWO_DIGITS = 1970;

  private static final int LONGEST = 40;

  private static final DateTimeFormatter FIXED = pattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'");

  private static final List<DateTimeFormatter> READABLE =
      List.of(
          FIXED,
          new DateTimeFormatterBuilder()
              .appendPattern("EEEE, dd-MMM-")
              .appendValueReduced(ChronoField.YEAR, 2, 2, FIRST_OF_TWO_DIGITS)
              .appendPattern(" HH:mm:ss 'GMT'")
              .toFormatter(Locale.US),
          new DateTimeFormatterBuilder()
              .appendPattern("EEE MMM ")
              .padNext(2)
              .appendValue(ChronoField.DAY_OF_MONTH)
              .appendPattern(" HH:mm:ss yyyy")
              .toFormatter(Locale.US));

  private HttpDate() {}

  private static DateTimeFormatter pattern(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.US);
  }

  static String write(Instant instant) {
    return FIXED.format(instant.atOffset(ZoneOffset.UTC));
  }

  /// The date in one of the three forms a recipient must know; null when it is none.
  static @Nullable Instant read(String text) {
    if (text.length() > LONGEST) {
      return null;
    }
    return READABLE.stream()
        .flatMap(format -> Stream.ofNullable(read(text, format)))
        .findFirst()
        .orElse(null);
  }

  private static @Nullable Instant read(String text, DateTimeFormatter format) {
    try {
      return LocalDateTime.parse(text, format).toInstant(ZoneOffset.UTC);
    } catch (DateTimeException _) {
      return null;
    }
  }
}
