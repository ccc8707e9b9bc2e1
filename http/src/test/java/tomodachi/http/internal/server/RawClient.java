package tomodachi.http.internal.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A client that sends bytes as they are and reads answers by the letter of RFC 9112.
final class RawClient implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 20_000;

  private final Socket socket;
  private final InputStream in;

  RawClient(InetSocketAddress server) throws IOException {
    socket = new Socket();
    socket.setReceiveBufferSize(32 * 1024);
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(PATIENCE_MILLIS);
    socket.connect(server);
    in = new BufferedInputStream(socket.getInputStream());
  }

  /// An answer as it came.
  record Answer(String statusLine, List<String> fields, String body) {
    int status() {
      return Integer.parseInt(statusLine.split(" ", -1)[1]);
    }

    @Nullable String field(String name) {
      var prefix = name.toLowerCase(Locale.ROOT) + ": ";
      return fields.stream()
          .filter(field -> field.toLowerCase(Locale.ROOT).startsWith(prefix))
          .map(field -> field.substring(prefix.length()))
          .findFirst()
          .orElse(null);
    }
  }

  RawClient send(String text) throws IOException {
    return send(text.getBytes(ISO_8859_1));
  }

  RawClient send(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
    return this;
  }

  RawClient get(String target) throws IOException {
    return send("GET %s HTTP/1.1\r\nHost: test\r\n\r\n".formatted(target));
  }

  Answer answer() throws IOException {
    return answer(true);
  }

  /// The answer to HEAD.
  Answer answerWithoutBody() throws IOException {
    return answer(false);
  }

  /// The next line without its end.
  String line() throws IOException {
    var line = new ByteArrayOutputStream();
    int c;
    while ((c = in.read()) != '\n') {
      if (c < 0) {
        throw new IOException("Connection closed after \"" + line + "\"");
      }
      line.write(c);
    }
    var text = line.toString(ISO_8859_1);
    return text.substring(0, text.length() - 1);
  }

  /// All that comes until the server closes the connection.
  String rest() throws IOException {
    return new String(in.readAllBytes(), ISO_8859_1);
  }

  String read(int bytes) throws IOException {
    return new String(in.readNBytes(bytes), ISO_8859_1);
  }

  int available() throws IOException {
    return in.available();
  }

  /// Whether the server has closed the connection, orderly or not, and nothing else came before.
  boolean isClosedByServer() throws IOException {
    try {
      return in.read() < 0;
    } catch (SocketException _) {
      return true;
    }
  }

  /// Sends no more, but still reads.
  void endOutput() throws IOException {
    socket.shutdownOutput();
  }

  /// Goes away without a farewell.
  void reset() throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private Answer answer(boolean withBody) throws IOException {
    var statusLine = line();
    var fields = new ArrayList<String>();
    for (var line = line(); !line.isEmpty(); line = line()) {
      fields.add(line);
    }
    var head = new Answer(statusLine, fields, "");
    return withBody ? new Answer(statusLine, fields, body(head)) : head;
  }

  private String body(Answer head) throws IOException {
    var length = head.field("Content-Length");
    if (length != null) {
      return read(Integer.parseInt(length));
    }
    if ("chunked".equals(head.field("Transfer-Encoding"))) {
      return chunks();
    }
    return head.status() == 204 || head.status() == 304 ? "" : rest();
  }

  private String chunks() throws IOException {
    var body = new StringBuilder();
    while (true) {
      var size = Integer.parseInt(line(), 16);
      body.append(read(size));
      line();
      if (size == 0) {
        return body.toString();
      }
    }
  }
}
