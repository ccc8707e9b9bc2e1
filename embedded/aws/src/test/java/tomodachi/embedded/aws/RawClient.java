package tomodachi.embedded.aws;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// A client that sends what it is told to, byte by byte, and reads answers of HTTP.
public final class RawClient implements AutoCloseable {

  private static final int PATIENCE = 10_000;

  private final Socket socket;

  public RawClient(InetSocketAddress address) throws IOException {
    socket = new Socket(address.getAddress(), address.getPort());
    socket.setSoTimeout(PATIENCE);
  }

  /// An answer.
  ///
  /// @param fields by their names in lower case
  public record Answer(int status, Map<String, String> fields, String body) {

    public String field(String name) {
      return fields.getOrDefault(name, "");
    }
  }

  /// A request of the JSON protocol.
  public static String json(String target, String body) {
    return request(
        "POST / HTTP/1.1",
        "X-Amz-Target: %s\nContent-Type: application/x-amz-json-1.0",
        target,
        body);
  }

  /// A request of the query protocol.
  public static String query(String form) {
    return request(
        "POST / HTTP/1.1", "Content-Type: %s", "application/x-www-form-urlencoded", form);
  }

  private static String request(String line, String fields, String value, String body) {
    return "%s\nHost: aws.test\n%s\nContent-Length: %d\n\n"
            .formatted(line, fields.formatted(value), body.length())
            .replace("\n", "\r\n")
        + body;
  }

  public RawClient send(String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(ISO_8859_1));
    return this;
  }

  public Answer read() throws IOException {
    var status = Integer.parseInt(line().split(" ", 3)[1]);
    var fields = new LinkedHashMap<String, String>();
    for (var line = line(); !line.isEmpty(); line = line()) {
      var colon = line.indexOf(':');
      fields.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    }
    var length = Integer.parseInt(fields.getOrDefault("content-length", "0"));
    var body = socket.getInputStream().readNBytes(length);
    if (body.length < length) {
      throw new EOFException("the connection has ended after %d bytes".formatted(body.length));
    }
    return new Answer(status, fields, new String(body, ISO_8859_1));
  }

  public Answer ask(String request) throws IOException {
    return send(request).read();
  }

  /// True if the server has closed the connection; waits for it, or for a byte.
  public boolean isEnded() throws IOException {
    try {
      return socket.getInputStream().read() < 0;
    } catch (SocketException e) {
      return true;
    }
  }

  /// True if the server has closed the connection before all of an answer was there.
  public boolean isCutShort() throws IOException {
    try {
      read();
      return false;
    } catch (EOFException | SocketException e) {
      return true;
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private String line() throws IOException {
    var line = new StringBuilder();
    for (var c = socket.getInputStream().read(); c != '\n'; c = socket.getInputStream().read()) {
      if (c < 0) {
        throw new EOFException("the connection has ended after: " + line);
      }
      line.append((char) c);
    }
    return line.toString().strip();
  }
}
