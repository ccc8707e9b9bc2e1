package tomodachi.http.internal.server;

import io.netty.channel.Channel;
import io.netty.channel.FileRegion;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The request a connection is at, and what has been answered of it. What belongs to a request the
/// connection is no longer at, because its client has gone, goes nowhere.
///
/// Used on the connection's event loop only.
final class Answers {
  private final ServerScope server;
  private final Intake intake;
  private final Outbox outbox;
  private final AnswerWriter writer;
  private final Persistence persistence;

  private @Nullable HttpExchange current;
  private Framing framing = Framing.NONE;
  private boolean persistent = true;

  Answers(ServerScope server, Channel channel, Intake intake, Outbox outbox) {
    this.server = server;
    this.intake = intake;
    this.outbox = outbox;
    writer = new AnswerWriter(channel, outbox, server.heads());
    persistence = new Persistence(server);
  }

  @Nullable HttpExchange current() {
    return current;
  }

  /// Whether another request may follow the last answer that was begun.
  boolean isPersistent() {
    return persistent;
  }

  /// Gives a request to the application, unless it has too many.
  void hand(HttpExchange exchange) {
    current = exchange;
    intake.begin(exchange);
    persistence.requestTaken();
    if (server.application().answerAtOnce(exchange)) {
      return;
    }
    if (server.requests().begin()) {
      exchange.counted();
      pass(exchange);
    } else {
      exchange.respond(Refusal.OVERLOADED.head(), Refusal.OVERLOADED.body());
    }
  }

  private void pass(HttpExchange exchange) {
    var limit = server.settings().clientMaxSize();
    if (exchange.contentLength() > limit) {
      persistent = false;
      server.application().refuse(exchange, new BodyTooLarge(limit));
    } else {
      server.application().handle(exchange);
    }
  }

  /// Sends a whole answer.
  void answer(HttpExchange exchange, Head head, byte[] body) {
    if (current == exchange) {
      persistent = staysAfter(exchange, head);
      writer.whole(head, body, exchange.isHead(), persistent, exchange);
    } else {
      uncount(exchange);
    }
  }

  /// Sends the head of an answer whose body comes in parts.
  void begin(HttpExchange exchange, Head head, long length) {
    if (current == exchange) {
      var announced = framing(exchange, head, length);
      framing = exchange.carriesNoBody(head) ? Framing.NONE : announced;
      persistent = staysAfter(exchange, head) && announced != Framing.CLOSE;
      writer.head(head, announced, length, persistent);
    }
  }

  /// Sends a part of the body; `sent` runs when it has left or never will.
  void part(HttpExchange exchange, byte[] bytes, int length, Runnable sent) {
    if (current == exchange && length > 0) {
      writer.part(bytes, length, framing, sent);
    } else {
      sent.run();
    }
  }

  /// Sends a part of the body from a file; `sent` runs when it has left or never will.
  void slice(HttpExchange exchange, FileRegion slice, Runnable sent) {
    if (current == exchange) {
      outbox.write(slice, sent);
    } else {
      slice.release();
      sent.run();
    }
  }

  /// Completes an answer that came in parts.
  void end(HttpExchange exchange) {
    if (current == exchange) {
      writer.end(framing, exchange);
    } else {
      uncount(exchange);
    }
  }

  /// Sends the answer 101; false if the client has gone.
  boolean upgrade(HttpExchange exchange, List<Map.Entry<String, String>> fields) {
    if (current != exchange) {
      uncount(exchange);
      return false;
    }
    writer.switching(fields, () -> uncount(exchange));
    current = null;
    exchange.complete();
    return true;
  }

  void abort(HttpExchange exchange) {
    uncount(exchange);
    if (current == exchange) {
      outbox.close();
    }
  }

  /// Gives up the request's answer because of a fault that isn't the client's.
  void fail() {
    if (current == null || current.answered()) {
      outbox.close();
    } else {
      persistent = false;
      current.respond(Refusal.FAILED.head(), Refusal.FAILED.body());
    }
  }

  /// Sends an answer to something that isn't a request the application could have.
  void refuse(Refusal refusal, boolean headOnly, AnswerProgress progress) {
    intake.giveUp();
    writer.whole(refusal.head(), refusal.body(), headOnly, false, progress);
  }

  /// Tells a client that waits for it to send the body.
  void goAhead(HttpExchange exchange) {
    if (current == exchange && !exchange.answered() && intake.takeContinue()) {
      writer.goAhead();
    }
  }

  void giveUpBody(HttpExchange exchange) {
    if (current == exchange) {
      intake.giveUp();
    }
  }

  /// Goes on with a large answer.
  void proceed() {
    writer.proceed();
  }

  void written(HttpExchange exchange) {
    current = null;
    exchange.complete();
  }

  void uncount(HttpExchange exchange) {
    if (exchange.uncount()) {
      server.requests().end();
    }
  }

  /// The client has gone.
  void clientGone() {
    writer.close();
    var exchange = current;
    current = null;
    if (exchange != null) {
      exchange.clientGone();
    }
  }

  private boolean staysAfter(HttpExchange exchange, Head head) {
    return persistent && persistence.wanted(exchange.request(), head) && intake.endsSoon();
  }

  private static Framing framing(HttpExchange exchange, Head head, long length) {
    if (AnswerWriter.isBodiless(head.status())) {
      return Framing.NONE;
    }
    if (length >= 0) {
      return Framing.LENGTH;
    }
    return exchange.http11() ? Framing.CHUNKED : Framing.CLOSE;
  }
}
