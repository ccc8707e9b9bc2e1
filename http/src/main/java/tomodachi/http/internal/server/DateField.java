package tomodachi.http.internal.server;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
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

  void write(ByteBuf out) {
    ByteBufUtil.writeAscii(out, current().text());
  }

  /// The value without the name.
  AsciiString value() {
    return current().value();
  }

  private Line current() {
    var now = clock.instant();
    var current = line;
    if (current.second() != now.getEpochSecond()) {
      current = render(now);
      line = current;
    }
    return current;
  }

  private static Line render(Instant now) {
    var value = DATE.format(now);
    return new Line(
        now.getEpochSecond(), new AsciiString("Date: " + value + "\r\n"), new AsciiString(value));
  }
}
