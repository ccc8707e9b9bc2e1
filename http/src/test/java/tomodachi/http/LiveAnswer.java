package tomodachi.http;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// An answer that is read while it comes.
final class LiveAnswer implements AutoCloseable {

  private static final int PATIENCE = 20_000;

  private final Socket socket;
  private final InputStream in;
  private final String status;
  private final Headers headers;
  private final BufferedReader text;

  private LiveAnswer(int port, String request) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(PATIENCE);
    in = socket.getInputStream();
    socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
    status = line();
    headers = fields();
    text = new BufferedReader(new InputStreamReader(body(), StandardCharsets.UTF_8));
  }

  /// Sends a request, and reads the head of its answer.
  ///
  /// @param headers each `Name: value`
  static LiveAnswer get(int port, String target, String... headers) {
    return send(port, "GET " + target + " HTTP/1.1", headers);
  }

  /// @param requestLine with method and version
  static LiveAnswer send(int port, String requestLine, String... headers) {
    var fields = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
    try {
      return new LiveAnswer(port, requestLine + "\r\nHost: localhost\r\n" + fields + "\r\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The first line.
  String status() {
    return status;
  }

  /// The value of a field; empty when there is none.
  String header(String name) {
    return headers.first(name).orElse("");
  }

  /// The lines up to the next empty one, which is awaited; fewer at the end.
  List<String> event() {
    var lines = new ArrayList<String>();
    for (var line = next(); line != null && !line.isEmpty(); line = next()) {
      lines.add(line);
    }
    return lines;
  }

  /// True when the body has ended as it should.
  boolean isWhole() {
    return next() == null;
  }

  /// True when the server closes the connection instead of ending the body.
  boolean isCutOff() {
    try {
      while (text.readLine() != null) {}
      return false;
    } catch (IOException _) {
      return true;
    }
  }

  /// The bytes of the body, undecoded.
  InputStream body() {
    return header("Transfer-Encoding").isEmpty() ? in : new Chunks();
  }

  private String next() {
    try {
      return text.readLine();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Headers fields() throws IOException {
    var entries = new ArrayList<Map.Entry<String, String>>();
    for (var line = line(); !line.isEmpty(); line = line()) {
      var colon = line.indexOf(':');
      entries.add(Map.entry(line.substring(0, colon), line.substring(colon + 1).strip()));
    }
    return Headers.of(entries);
  }

  private String line() throws IOException {
    var line = new StringBuilder();
    for (var b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0) {
        throw new IOException("the connection was closed after \"" + line + "\"");
      }
      line.append((char) b);
    }
    return line.toString().stripTrailing();
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A chunked body.
  private final class Chunks extends InputStream {
    private int left;
    private boolean ended;

    @Override
    public int read() throws IOException {
      var single = new byte[1];
      return read(single, 0, 1) < 0 ? -1 : single[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      if (left == 0 && !ended) {
        left = Integer.parseInt(line(), 16);
        ended = left == 0;
        if (ended) {
          line();
        }
      }
      if (ended) {
        return -1;
      }
      var count = in.read(target, offset, Math.min(left, length));
      if (count < 0) {
        throw new IOException("the connection was closed within a chunk");
      }
      left -= count;
      if (left == 0) {
        line();
      }
      return count;
    }
  }
}
