package tomodachi.cli.internal.log;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;

/// Instants as log lines show them. Written digit by digit: every line has one.
final class Timestamp {
  private Timestamp() {}

  /// In UTC with microseconds: `2026-11-22T03:49:29.106381Z`.
  static String utc(Instant instant) {
    var time = LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    var text = seconds(time, 'T').append('.');
    return digits(text, time.get(ChronoField.MICRO_OF_SECOND), 100_000).append('Z').toString();
  }

  /// In a time zone with milliseconds: `2026-11-22 04:49:29,106`.
  static String local(Instant instant, ZoneId zone) {
    var time = LocalDateTime.ofInstant(instant, zone);
    var text = seconds(time, ' ').append(',');
    return digits(text, time.get(ChronoField.MILLI_OF_SECOND), 100).toString();
  }

  private static StringBuilder seconds(LocalDateTime time, char separator) {
    var text = new StringBuilder(27);
    digits(text, time.getYear(), 1_000).append('-');
    digits(text, time.getMonthValue(), 10).append('-');
    digits(text, time.getDayOfMonth(), 10).append(separator);
    digits(text, time.getHour(), 10).append(':');
    digits(text, time.getMinute(), 10).append(':');
    return digits(text, time.getSecond(), 10);
  }

  /// @param first what the first digit counts, such as 10 for two digits
  private static StringBuilder digits(StringBuilder text, int number, int first) {
    for (var unit = first; unit > 0; unit /= 10) {
      text.append((char) ('0' + number / unit % 10));
    }
    return text;
  }
}
