package tomodachi.http;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Map;

/// A connection that sends requests exactly as told.
final class Client implements AutoCloseable {

  private static final int PATIENCE = 20_000;

  private final Socket socket;
  private final InputStream in;

  Client(int port) {
    try {
      socket = new Socket(InetAddress.getLoopbackAddress(), port);
      socket.setSoTimeout(PATIENCE);
      in = new BufferedInputStream(socket.getInputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Answer send(String method, String target, String body, String... headers) {
    write(method, target, body, headers);
    return read(method);
  }

  void write(String method, String target, String body, String... headers) {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    var head = new StringBuilder(method + " " + target + " HTTP/1.1\r\nHost: localhost\r\n");
    for (var header : headers) {
      head.append(header).append("\r\n");
    }
    if (bytes.length > 0) {
      head.append("Content-Length: ").append(bytes.length).append("\r\n");
    }
    try {
      var out = socket.getOutputStream();
      out.write(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
      out.write(bytes);
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Sends more of a body; each character is a byte.
  void write(String more) {
    try {
      socket.getOutputStream().write(more.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Answer read(String method) {
    try {
      var status = Integer.parseInt(line().split(" ", 3)[1]);
      var headers = fields();
      return new Answer(status, headers, body(method, status, headers));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Goes behind the header fields.
  void skipFields() throws IOException {
    fields();
  }

  private Headers fields() throws IOException {
    var entries = new ArrayList<Map.Entry<String, String>>();
    for (var line = line(); !line.isEmpty(); line = line()) {
      var colon = line.indexOf(':');
      entries.add(Map.entry(line.substring(0, colon), line.substring(colon + 1).strip()));
    }
    return Headers.of(entries);
  }

  private byte[] body(String method, int status, Headers headers) throws IOException {
    if (method.equals("HEAD") || status == 204 || status == 304) {
      return new byte[0];
    }
    if (headers.first("Transfer-Encoding").isPresent()) {
      return chunks();
    }
    return in.readNBytes(Integer.parseInt(headers.first("Content-Length").orElse("0")));
  }

  private byte[] chunks() throws IOException {
    var whole = new ByteArrayOutputStream();
    for (var size = size(); size > 0; size = size()) {
      whole.write(in.readNBytes(size));
      line();
    }
    line();
    return whole.toByteArray();
  }

  private int size() throws IOException {
    return Integer.parseInt(line(), 16);
  }

  /// The next line of what comes.
  String line() throws IOException {
    var line = new ByteArrayOutputStream();
    for (var b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0) {
        throw new IOException("the connection was closed after \"" + line + "\"");
      }
      line.write(b);
    }
    return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
  }

  /// All that comes until the server closes the connection.
  byte[] rest() {
    try {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// True when the server has closed the connection.
  boolean closed() {
    try {
      return in.read() < 0;
    } catch (IOException _) {
      return true;
    }
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
