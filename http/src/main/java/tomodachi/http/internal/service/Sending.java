package tomodachi.http.internal.service;

import java.io.IOException;
import java.io.InputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tomodachi.http.internal.server.ClientGone;
import tomodachi.http.internal.server.Exchange;

/// Hands answers to the server.
final class Sending {

  private static final Logger LOG = LoggerFactory.getLogger("tomodachi.http");

  private Sending() {}

  /// Sends an answer; blocks while a streamed body is sent. A body that fails midway ends the
  /// connection.
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
      // Closing it would tell the client that an answer is whole that isn't.
      @SuppressWarnings("resource")
      var out = exchange.stream(reply.head(), length);
      if (!exchange.method().equals("HEAD")) {
        stream.transferTo(out);
      }
      out.close();
      return true;
    } catch (ClientGone _) {
      LOG.info("client disconnected during writing");
      return false;
    } catch (IOException | RuntimeException e) {
      Answering.log(e);
      exchange.abort();
      return true;
    }
  }
}
