package tomodachi.http.internal.server;

import io.netty.util.AsciiString;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// The `Date` field (RFC 9110 section 6.6.1), written anew each second.
final class DateField {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
          .withZone(ZoneOffset.UTC);

  private record Line(long second, AsciiString text, AsciiString value) {}

  private final InstantSource clock;
  private volatile Line line =
      new Line(Long.MIN_VALUE, AsciiString.EMPTY_STRING, AsciiString.EMPTY_STRING);

  DateField(InstantSource clock) {
    this.clock = clock;
  }

  /// The whole line with its end.
  AsciiString line() {
    return current().text();
  }

  /// The value without the name.
  AsciiString value() {
    return current().value();
  }

  private Line current() {
    var second = Math.floorDiv(clock.millis(), 1000);
    var current = line;
    if (current.second() != second) {
      current = render(second);
      line = current;
    }
    return current;
  }

  private static Line render(long second) {
    var value = DATE.format(Instant.ofEpochSecond(second));
    return new Line(second, new AsciiString("Date: " + value + "\r\n"), new AsciiString(value));
  }
}
