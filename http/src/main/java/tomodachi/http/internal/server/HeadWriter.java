package tomodachi.http.internal.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes the heads of answers: the application's fields and the connection's own.
final class HeadWriter {
  private static final int TYPICAL_FIELD = 48;
  private static final int TYPICAL_REST = 192;

  private static final int STATUSES = 600;

  /// Two bytes, written as one number.
  private static final int LINE_END = '\r' << 8 | '\n';

  private static final int COLON = ':' << 8 | ' ';

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
  void write(ByteBuf out, Head head, Framing framing, long length, boolean persistent) {
    writeStatus(out, head.status());
    var own = writeFields(out, head);
    if (!own.server()) {
      out.writeBytes(server);
    }
    if (!own.date()) {
      date.write(out);
    }
    writeFraming(out, framing, length);
    if (own.upgrade()) {
      out.writeBytes(UPGRADE);
    }
    out.writeBytes(persistent ? keepAlive : CLOSE);
    writeLineEnd(out);
  }

  /// Writes the whole answer that another protocol takes over (RFC 9110 section 15.2.2).
  void writeSwitching(ByteBuf out, List<Map.Entry<String, String>> fields) {
    out.writeBytes(SWITCHING);
    out.writeBytes(server);
    date.write(out);
    out.writeBytes(UPGRADE);
    fields.forEach(field -> writeField(out, field));
    writeLineEnd(out);
  }

  private static void writeStatus(ByteBuf out, int status) {
    var line = STATUS_LINES[status];
    if (line == null) {
      line = ascii("HTTP/1.1 " + status + " " + ReasonPhrase.of(status) + "\r\n");
      STATUS_LINES[status] = line;
    }
    out.writeBytes(line);
  }

  /// Which of the fields the server would set the application has set.
  private record Own(boolean server, boolean date, boolean upgrade) {}

  private static Own writeFields(ByteBuf out, Head head) {
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

  private static void writeField(ByteBuf out, Map.Entry<String, String> field) {
    writeLatin1(out, field.getKey());
    out.writeShort(COLON);
    writeLatin1(out, field.getValue());
    writeLineEnd(out);
  }

  /// For characters up to U+00FF, which is all a head may hold, this is Latin-1.
  private static void writeLatin1(ByteBuf out, String text) {
    ByteBufUtil.writeAscii(out, text);
  }

  private static void writeFraming(ByteBuf out, Framing framing, long length) {
    switch (framing) {
      case LENGTH -> {
        out.writeBytes(LENGTH);
        ByteBufUtil.writeAscii(out, Long.toString(length));
        writeLineEnd(out);
      }
      case CHUNKED -> out.writeBytes(CHUNKED);
      case NONE, CLOSE -> {}
    }
  }

  private static void writeLineEnd(ByteBuf out) {
    out.writeShort(LINE_END);
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
