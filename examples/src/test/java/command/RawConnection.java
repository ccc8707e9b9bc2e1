package command;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// One keep-alive connection, as lean as 10,000 of them need it.
final class RawConnection implements AutoCloseable {

  private static final int PATIENCE_MILLIS = 120_000;
  private static final int BUFFER = 256;

  /// @param head the status line and the header lines, in lower case
  record Answer(List<String> head, String body) {

    int status() {
      return Integer.parseInt(head.getFirst(), "http/1.1 ".length(), "http/1.1 200".length(), 10);
    }

    boolean closes() {
      return head.contains("connection: close");
    }
  }

  private final Socket socket;
  private final InputStream in;

  RawConnection(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(PATIENCE_MILLIS);
    socket.setTcpNoDelay(true);
    in = new BufferedInputStream(socket.getInputStream(), BUFFER);
  }

  /// Sends a request and reads nothing.
  void send(String path) throws IOException {
    var request = "GET %s HTTP/1.1\r\nHost: localhost\r\n\r\n".formatted(path);
    socket.getOutputStream().write(request.getBytes(ISO_8859_1));
  }

  Answer get(String path) throws IOException {
    send(path);
    var head = new ArrayList<String>();
    for (var line = line(); !line.isEmpty(); line = line()) {
      head.add(line.toLowerCase(Locale.ROOT));
    }
    return new Answer(head, new String(in.readNBytes(length(head)), ISO_8859_1));
  }

  /// Waits for the first byte.
  void awaitByte() throws IOException {
    in.mark(1);
    if (in.read() < 0) {
      throw new EOFException("The connection was closed without an answer");
    }
    in.reset();
  }

  /// How many bytes come until the server closes the connection, orderly or not.
  long countRest() {
    var count = 0L;
    try {
      while (in.read() >= 0) {
        count++;
      }
    } catch (IOException _) {
      // The server has reset the connection.
    }
    return count;
  }

  private static int length(List<String> head) {
    var name = "content-length: ";
    return head.stream()
        .filter(line -> line.startsWith(name))
        .mapToInt(line -> Integer.parseInt(line.substring(name.length())))
        .findFirst()
        .orElse(0);
  }

  private String line() throws IOException {
    var line = new StringBuilder();
    for (var next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException("The connection was closed after: " + line);
      }
      line.append(next == '\r' ? "" : (char) next);
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
