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
  private static final DateTimeFormatter LINE =
      DateTimeFormatter.ofPattern("'Date: 'EEE, dd MMM yyyy HH:mm:ss 'GMT\r\n'", Locale.US)
          .withZone(ZoneOffset.UTC);

  private record Line(long second, AsciiString text) {}

  private final InstantSource clock;
  private volatile Line line = new Line(Long.MIN_VALUE, AsciiString.EMPTY_STRING);

  DateField(InstantSource clock) {
    this.clock = clock;
  }

  void write(ByteBuf out) {
    var now = clock.instant();
    var current = line;
    if (current.second() != now.getEpochSecond()) {
      current = render(now);
      line = current;
    }
    ByteBufUtil.writeAscii(out, current.text());
  }

  private static Line render(Instant now) {
    return new Line(now.getEpochSecond(), new AsciiString(LINE.format(now)));
  }
}
