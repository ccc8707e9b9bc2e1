package tomodachi.http.internal.server;

import io.netty.handler.codec.http2.Http2Connection;
import io.netty.handler.codec.http2.Http2Error;
import io.netty.handler.codec.http2.Http2Exception;
import io.netty.handler.codec.http2.Http2Headers;
import io.netty.handler.codec.http2.Http2Stream;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The requests of a connection.
///
/// - **S1** — a client that resets its streams has no more requests at work than one that doesn't:
///   a request counts until it is answered, whatever became of its stream (CVE-2023-44487).
///
/// Used on the connection's event loop only.
final class Http2Streams {
  private final Http2Session session;
  private final Http2Connection connection;
  private final ServerScope server;
  private final Http2Connection.PropertyKey key;
  private final Http2Connection.PropertyKey answers;
  private int atWork;

  Http2Streams(Http2Session session, Http2Connection connection, ServerScope server) {
    this.session = session;
    this.connection = connection;
    this.server = server;
    key = connection.newKey();
    answers = connection.newKey();
  }

  @Nullable Http2Exchange find(int streamId) {
    return exchange(connection.stream(streamId));
  }

  private @Nullable Http2Exchange exchange(@Nullable Http2Stream stream) {
    return stream == null ? null : stream.getProperty(key);
  }

  /// Whether a stream has a request already, if only one that was refused.
  boolean hasBegun(int streamId) {
    var stream = connection.stream(streamId);
    return stream != null && hasBegun(stream);
  }

  boolean hasBegun(Http2Stream stream) {
    return answer(stream) != null;
  }

  private @Nullable Http2Answer answer(Http2Stream stream) {
    return stream.getProperty(answers);
  }

  /// Takes the request a stream begins with.
  ///
  /// @param bodiless whether the stream ends with its head
  /// @throws Http2Exception if the stream is to be reset
  void begin(int streamId, Http2Headers headers, boolean bodiless) throws Http2Exception {
    var stream = connection.stream(streamId);
    if (stream == null) {
      return;
    }
    session.requestCame();
    switch (Http2Reading.of(headers, bodiless)) {
      case Http2Reading.Outcome.Malformed() ->
          throw Http2Exception.streamError(
              streamId, Http2Error.PROTOCOL_ERROR, "Malformed request");
      case Http2Reading.Outcome.Refused(var refusal, var headOnly) ->
          refuse(stream, refusal, headOnly);
      case Http2Reading.Outcome.Taken(var request) -> hand(stream, request, bodiless);
    }
  }

  private void hand(Http2Stream stream, Http2Request request, boolean bodiless)
      throws Http2Exception {
    if (atWork >= server.settings().http2().maxConcurrentStreams()) {
      throw Http2Exception.streamError(
          stream.id(),
          Http2Error.REFUSED_STREAM,
          "Requests of streams that were reset are at work");
    }
    var exchange = new Http2Exchange(session, stream, request, bodiless);
    stream.setProperty(key, exchange);
    stream.setProperty(answers, exchange.answer());
    if (server.application().answerAtOnce(exchange)) {
      return;
    }
    if (server.requests().begin()) {
      atWork++;
      exchange.counted();
      pass(exchange);
    } else {
      exchange.respond(Refusal.OVERLOADED.head(), Refusal.OVERLOADED.body());
    }
  }

  private void pass(Http2Exchange exchange) {
    var limit = server.settings().clientMaxSize();
    if (exchange.contentLength() > limit) {
      server.application().refuse(exchange, new BodyTooLarge(limit));
    } else {
      server.application().handle(exchange);
    }
  }

  /// Sends an answer to what isn't a request the application could have.
  void refuse(Http2Stream stream, Refusal refusal, boolean headOnly) {
    session.logBadRequest(refusal.status(), refusal.reason());
    var answer = new Http2Answer(session, stream, headOnly);
    stream.setProperty(answers, answer);
    answer.whole(refusal.head(), refusal.body(), () -> dropRest(stream));
  }

  private void dropRest(Http2Stream stream) {
    if (stream.state() == Http2Stream.State.HALF_CLOSED_LOCAL) {
      session.leftovers().drop(stream);
    }
  }

  /// A counted request has been answered.
  void uncount() {
    atWork--;
    server.requests().end();
  }

  void closed(Http2Stream stream) {
    var exchange = exchange(stream);
    if (exchange != null) {
      exchange.closed();
    }
    session.leftovers().ended(stream);
    session.streamClosed();
  }

  /// What became of answers that are on their way.
  ///
  /// @param found whether some were given up
  /// @param next the time until there may be another; null when nothing else is on its way
  record Stalls(boolean found, @Nullable Duration next) {}

  /// Gives up the answers of which nothing has left for so long.
  Stalls giveUpStalled(Duration patience) {
    var now = server.machine().nanos();
    var sweep = new Sweep(now - patience.toNanos());
    each(sweep::look);
    return new Stalls(
        sweep.found, sweep.waiting ? Duration.ofNanos(sweep.oldest - sweep.limit) : null);
  }

  private void each(Consumer<Http2Stream> action) {
    try {
      connection.forEachActiveStream(stream -> {
        action.accept(stream);
        return true;
      });
    } catch (Http2Exception e) {
      throw new IllegalStateException("Actions throw no such thing", e);
    }
  }

  private final class Sweep {
    private final long limit;
    private long oldest;
    private boolean waiting;
    private boolean found;

    Sweep(long limit) {
      this.limit = limit;
    }

    void look(Http2Stream stream) {
      var answer = answer(stream);
      if (answer != null && answer.isWaiting()) {
        var since = answer.waitingSince();
        if (since - limit <= 0) {
          found = true;
          session.writer().reset(stream, Http2Error.CANCEL);
        } else {
          oldest = waiting && oldest - since < 0 ? oldest : since;
          waiting = true;
        }
      }
    }
  }
}
