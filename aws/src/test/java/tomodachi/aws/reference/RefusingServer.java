package tomodachi.aws.reference;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Locale;

/// An HTTP server that knows nobody's credentials: each request gets the same error, in the
/// protocol of SQS or of SNS.
final class RefusingServer implements AutoCloseable {

  private static final int BACKLOG = 50;

  private final String message;
  private final ServerSocket listener;

  private RefusingServer(String message, ServerSocket listener) {
    this.message = message;
    this.listener = listener;
  }

  static RefusingServer start(String message) throws IOException {
    var listener = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
    var server = new RefusingServer(message, listener);
    Thread.ofVirtual().start(server::listen);
    return server;
  }

  int port() {
    return listener.getLocalPort();
  }

  private void listen() {
    while (!listener.isClosed()) {
      try {
        var client = listener.accept();
        Thread.ofVirtual().start(() -> answer(client));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void answer(Socket client) {
    try (client) {
      var head = head(new BufferedInputStream(client.getInputStream()));
      client.getOutputStream().write(refusal(head.contains("x-amz-target")).getBytes(ISO_8859_1));
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  /// The lines before the body, in small letters; the body is read as well.
  private static String head(InputStream in) throws IOException {
    var head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      head.append((char) in.read());
    }
    var text = head.toString().toLowerCase(Locale.ROOT);
    in.skipNBytes(contentLength(text));
    return text;
  }

  private static long contentLength(String head) {
    return head.lines()
        .filter(line -> line.startsWith("content-length:"))
        .mapToLong(line -> Long.parseLong(line.substring(line.indexOf(':') + 1).strip()))
        .findFirst()
        .orElse(0);
  }

  private String refusal(boolean json) {
    var body = (json ? jsonError() : xmlError()).formatted(message);
    return "HTTP/1.1 403 Forbidden\r\nContent-Type: %s\r\nContent-Length: %d\r\nConnection: close\r\n\r\n%s"
        .formatted(json ? "application/x-amz-json-1.0" : "text/xml", body.length(), body);
  }

  private static String jsonError() {
    return """
    {"__type": "com.amazon.coral.service#InvalidClientTokenId", "message": "%s"}\
    """;
  }

  private static String xmlError() {
    return """
    <ErrorResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/"><Error><Type>Sender</Type>\
    <Code>InvalidClientTokenId</Code><Message>%s</Message></Error></ErrorResponse>\
    """;
  }

  @Override
  public void close() throws IOException {
    listener.close();
  }
}
