package benchmarks.embedded.raw;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;

/// A connection by HTTP/1.1 that knows no more of it than servers need to be measured: answers with
/// a length, and one after the other.
final class Exchange implements Closeable {

  private static final int ROOM = 1 << 16;
  private static final String END_OF_HEAD = "\r\n\r\n";
  private static final String OK = "HTTP/1.1 200";
  private static final String LENGTH = "\r\ncontent-length:";

  private final Socket socket;
  private final OutputStream out;
  private final InputStream in;
  private byte[] buffer = new byte[ROOM];
  private int filled;

  Exchange(URI endpoint) throws IOException {
    socket = new Socket(endpoint.getHost(), endpoint.getPort());
    socket.setTcpNoDelay(true);
    out = socket.getOutputStream();
    in = socket.getInputStream();
  }

  /// Sends a request and waits for the body of its answer.
  ///
  /// @throws IOException when the answer is an error
  String ask(byte[] request) throws IOException {
    out.write(request);
    filled = 0;
    var end = readHead();
    var head = text(0, end);
    var body = readBody(end, length(head));
    if (!head.startsWith(OK)) {
      throw new IOException(head.lines().findFirst().orElse("") + ": " + body);
    }
    return body;
  }

  private int readHead() throws IOException {
    while (true) {
      var end = text(0, filled).indexOf(END_OF_HEAD);
      if (end >= 0) {
        return end + END_OF_HEAD.length();
      }
      read();
    }
  }

  private static int length(String head) throws IOException {
    var begin = head.toLowerCase(Locale.ROOT).indexOf(LENGTH);
    if (begin < 0) {
      throw new IOException("no length in " + head);
    }
    var value = begin + LENGTH.length();
    return Integer.parseInt(head.substring(value, head.indexOf('\r', value)).strip());
  }

  private String readBody(int begin, int length) throws IOException {
    while (filled < begin + length) {
      read();
    }
    return text(begin, begin + length);
  }

  private void read() throws IOException {
    if (filled == buffer.length) {
      buffer = Arrays.copyOf(buffer, 2 * buffer.length);
    }
    var count = in.read(buffer, filled, buffer.length - filled);
    if (count < 0) {
      throw new EOFException("the server has closed the connection");
    }
    filled += count;
  }

  private String text(int from, int to) {
    return new String(buffer, from, to - from, ISO_8859_1);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
