package tomodachi.http.internal.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import io.netty.buffer.ByteBuf;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes the heads of answers: the application's fields and the connection's own.
final class HeadWriter {
  private static final int TYPICAL_FIELD = 48;
  private static final int TYPICAL_REST = 192;

  private static final int STATUSES = 600;

  /// Each made when it is first sent, perhaps by several threads.
  private static final byte[] @Nullable [] STATUS_LINES = new byte[STATUSES][];

  private static final byte[] LENGTH = ascii("Content-Length: ");
  private static final byte[] CHUNKED = ascii("Transfer-Encoding: chunked\r\n");
  private static final byte[] CLOSE = ascii("Connection: close\r\n");
  private static final byte[] UPGRADE = ascii("Connection: Upgrade\r\n");
  private static final byte[] SWITCHING = ascii("HTTP/1.1 101 Switching Protocols\r\n");
  private static final byte[] CONTINUE = ascii("HTTP/1.1 100 Continue\r\n\r\n");

  private final byte[] server;
  private final byte[] keepAlive;
  private final DateField date;

  HeadWriter(ServerSettings settings, DateField date) {
    server = serverLine(settings.serverHeader());
    keepAlive = keepAliveLines(settings);
    this.date = date;
  }

  /// About the bytes a head takes.
  static int estimate(Head head) {
    return TYPICAL_REST + TYPICAL_FIELD * head.headers().size();
  }

  static void writeContinue(ByteBuf out) {
    out.writeBytes(CONTINUE);
  }

  /// Writes a head up to and including the empty line.
  ///
  /// @param length the body's length if the framing is by length
  void write(ByteBuf to, Head head, Framing framing, long length, boolean persistent) {
    var out = new HeadBytes(estimate(head));
    writeStatus(out, head.status());
    var own = writeFields(out, head);
    if (!own.server()) {
      out.add(server);
    }
    if (!own.date()) {
      out.add(date.line());
    }
    writeFraming(out, framing, length);
    if (own.upgrade()) {
      out.add(UPGRADE);
    }
    out.add(persistent ? keepAlive : CLOSE);
    out.endLine();
    out.writeTo(to);
  }

  /// Writes the whole answer that another protocol takes over (RFC 9110 section 15.2.2).
  void writeSwitching(ByteBuf to, List<Map.Entry<String, String>> fields) {
    var out = new HeadBytes(TYPICAL_REST);
    out.add(SWITCHING);
    out.add(server);
    out.add(date.line());
    out.add(UPGRADE);
    fields.forEach(field -> writeField(out, field));
    out.endLine();
    out.writeTo(to);
  }

  private static void writeStatus(HeadBytes out, int status) {
    var line = STATUS_LINES[status];
    if (line == null) {
      line = ascii("HTTP/1.1 " + status + " " + ReasonPhrase.of(status) + "\r\n");
      STATUS_LINES[status] = line;
    }
    out.add(line);
  }

  /// Which of the fields the server would set the application has set.
  private record Own(boolean server, boolean date, boolean upgrade) {}

  private static Own writeFields(HeadBytes out, Head head) {
    var server = false;
    var date = false;
    var upgrade = false;
    var bodiless = AnswerWriter.isBodiless(head.status());
    for (var field : head.headers()) {
      if (!isOfConnection(field.getKey()) && !(bodiless && isOfBody(field.getKey()))) {
        writeField(out, field);
        server |= field.getKey().equalsIgnoreCase("Server");
        date |= field.getKey().equalsIgnoreCase("Date");
        upgrade |= field.getKey().equalsIgnoreCase("Upgrade");
      }
    }
    return new Own(server, date, upgrade);
  }

  private static boolean isOfBody(String name) {
    return name.equalsIgnoreCase("Content-Type");
  }

  private static boolean isOfConnection(String name) {
    return switch (name.length()) {
      case 10 -> name.equalsIgnoreCase("Connection") || name.equalsIgnoreCase("Keep-Alive");
      case 14 -> name.equalsIgnoreCase("Content-Length");
      case 17 -> name.equalsIgnoreCase("Transfer-Encoding");
      default -> false;
    };
  }

  private static void writeField(HeadBytes out, Map.Entry<String, String> field) {
    out.add(field.getKey());
    out.add(':', ' ');
    out.add(field.getValue());
    out.endLine();
  }

  private static void writeFraming(HeadBytes out, Framing framing, long length) {
    switch (framing) {
      case LENGTH -> {
        out.add(LENGTH);
        out.add(Long.toString(length));
        out.endLine();
      }
      case CHUNKED -> out.add(CHUNKED);
      case NONE, CLOSE -> {}
    }
  }

  private static byte[] serverLine(String value) {
    return value.isEmpty() ? new byte[0] : "Server: %s\r\n".formatted(value).getBytes(ISO_8859_1);
  }

  private static byte[] keepAliveLines(ServerSettings settings) {
    var most = settings.maxKeepaliveRequests();
    return ascii(
        "Connection: keep-alive\r\nKeep-Alive: timeout=%d%s\r\n"
            .formatted(
                wholeSeconds(settings.keepaliveTimeout()), most == null ? "" : ", max=" + most));
  }

  private static long wholeSeconds(Duration duration) {
    return duration.plusNanos(999_999_999).toSeconds();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(US_ASCII);
  }
}
