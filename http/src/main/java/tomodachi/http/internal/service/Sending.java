package tomodachi.http.internal.service;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tomodachi.http.internal.server.ClientGone;
import tomodachi.http.internal.server.Exchange;
import tomodachi.transport.UncaughtException;

/// Hands answers to the server.
final class Sending {

  private static final Logger LOG = LoggerFactory.getLogger("tomodachi.http");
  private static final int PIECE = 16 * 1024;

  private Sending() {}

  /// Sends an answer; blocks while a streamed body is sent. A body that fails midway ends the
  /// connection. A stream is closed in the end, whatever happens.
  ///
  /// @return false when the client is known to have gone before the end
  static boolean send(Exchange exchange, Reply reply) {
    var present = exchange.connected();
    return switch (reply.content()) {
      case Reply.Content.Bytes whole -> {
        exchange.respond(reply.head(), whole.bytes());
        yield present;
      }
      case Reply.Content.Stream(var stream, var length) ->
          copy(exchange, reply, stream, length) && present;
    };
  }

  private static boolean copy(Exchange exchange, Reply reply, InputStream stream, long length) {
    try (stream) {
      if (hasBody(exchange, reply)) {
        copy(exchange, reply, new Source(stream, length));
      } else {
        exchange.stream(reply.head(), length).close();
      }
      return true;
    } catch (ClientGone _) {
      LOG.info("client disconnected during writing");
      exchange.abort();
      return false;
    } catch (IOException | RuntimeException | Error e) {
      UncaughtException.log(e);
      exchange.abort();
      return true;
    }
  }

  private static boolean hasBody(Exchange exchange, Reply reply) {
    return !exchange.method().equals("HEAD") && reply.mayHaveBody();
  }

  /// The first piece is read before the answer begins: a client that waits for leave to send the
  /// body that is read here gets it then.
  private static void copy(Exchange exchange, Reply reply, Source source) throws IOException {
    var piece = new byte[PIECE];
    var count = source.read(piece);
    // Closing it early would tell the client that an answer is whole that isn't.
    @SuppressWarnings("resource")
    var out = exchange.stream(reply.head(), source.length());
    for (; count >= 0; count = source.read(piece)) {
      pass(piece, count, out);
    }
    out.close();
  }

  /// What comes in small pieces comes slowly, and isn't kept back.
  private static void pass(byte[] piece, int count, OutputStream out) throws IOException {
    out.write(piece, 0, count);
    if (count < piece.length) {
      out.flush();
    }
  }
}
