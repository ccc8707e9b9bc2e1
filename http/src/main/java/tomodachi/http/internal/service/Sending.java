package tomodachi.http.internal.service;

import java.io.IOException;
import java.io.InputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tomodachi.http.internal.server.ClientGone;
import tomodachi.http.internal.server.Exchange;
import tomodachi.transport.UncaughtException;

/// Hands answers to the server.
final class Sending {

  private static final Logger LOG = LoggerFactory.getLogger("tomodachi.http");
  private static final int PIECE = 16 * 1024;

  /// Up to this many bytes a file is read and sent together with the head.
  private static final int SMALL_FILE = 16 * 1024;

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
      case Reply.Content.File file -> sendFile(exchange, reply, file) && present;
      case Reply.Content.Streamed streamed ->
          send(new StreamedAnswer(exchange, reply, Coding.IDENTITY), streamed) && present;
      case Reply.Content.Coded(var plain, var coding) ->
          send(new StreamedAnswer(exchange, reply, coding), plain) && present;
    };
  }

  private static boolean send(StreamedAnswer answer, Reply.Content.Streamed content) {
    return switch (content) {
      case Reply.Content.Stream(var stream, var length) -> copy(answer, stream, length);
      case Reply.Content.Written(var writer) -> write(answer, writer);
      case Reply.Content.File file -> copy(answer, file);
    };
  }

  private static boolean sendFile(Exchange exchange, Reply reply, Reply.Content.File file) {
    try {
      if (file.count() <= SMALL_FILE) {
        exchange.respond(reply.head(), file.file().read(file.position(), (int) file.count()));
      } else {
        exchange.file(reply.head(), file.file(), file.position(), file.count());
      }
      return true;
    } catch (IOException | RuntimeException | Error e) {
      return failed(exchange, e);
    }
  }

  private static boolean copy(StreamedAnswer answer, Reply.Content.File file) {
    try (answer) {
      // Closing it early would tell the client that an answer is whole that isn't.
      @SuppressWarnings("resource")
      var out = answer.begin(file.count());
      file.file().copyTo(out, file.position(), file.count());
      out.close();
      return true;
    } catch (IOException | RuntimeException | Error e) {
      return failed(answer.exchange(), e);
    }
  }

  private static boolean copy(StreamedAnswer answer, InputStream stream, long length) {
    try (stream;
        answer) {
      if (answer.hasBody()) {
        copy(answer, new Source(stream, length));
        return true;
      }
      answer.sendHead(length);
      return true;
    } catch (IOException | RuntimeException | Error e) {
      return failed(answer.exchange(), e);
    }
  }

  private static boolean write(StreamedAnswer answer, BodyWriter writer) {
    try (answer) {
      if (!answer.hasBody()) {
        answer.sendHead(-1);
        return true;
      }
      // Closing it early would tell the client that an answer is whole that isn't.
      @SuppressWarnings("resource")
      var out = answer.begin(-1);
      writer.write(answer.exchange(), out);
      var present = answer.exchange().connected();
      out.close();
      return present;
    } catch (Exception | Error e) {
      return failed(answer.exchange(), e);
    }
  }

  private static boolean failed(Exchange exchange, Throwable cause) {
    var gone = cause instanceof ClientGone;
    if (gone) {
      LOG.info("client disconnected during writing");
    } else {
      UncaughtException.log(cause);
    }
    exchange.abort();
    return !gone;
  }

  /// The first piece is read before the answer begins: a client that waits for leave to send the
  /// body that is read here gets it then.
  private static void copy(StreamedAnswer answer, Source source) throws IOException {
    var piece = new byte[PIECE];
    var count = source.read(piece);
    // Closing it early would tell the client that an answer is whole that isn't.
    @SuppressWarnings("resource")
    var out = answer.begin(source.length());
    for (; count >= 0; count = source.read(piece)) {
      out.write(piece, 0, count);
      // What comes in small pieces comes slowly, and a coding keeps back what came whole.
      if (count < piece.length || answer.isCoded()) {
        out.flush();
      }
    }
    out.close();
  }
}
