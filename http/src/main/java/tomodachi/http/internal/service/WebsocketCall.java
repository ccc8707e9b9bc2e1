package tomodachi.http.internal.service;

import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import tomodachi.http.HttpException;
import tomodachi.http.WebsocketListener;
import tomodachi.http.internal.websocket.CloseStatus;
import tomodachi.http.internal.websocket.Handshake;
import tomodachi.http.internal.websocket.Session;
import tomodachi.transport.BoundHandler;
import tomodachi.transport.Completion;
import tomodachi.transport.UncaughtException;

/// The way of one websocket through its handler.
///
/// - **K1** — until the handler sends or has returned nothing is answered; what ends the call
///   before with an answer of HTTP is answered by HTTP.
final class WebsocketCall implements Session.Host {

  private static final int SERVER_ERROR = 500;

  private final Site site;
  private final HttpWork work;
  private final BoundHandler<HttpWork> handler;
  private final WebsocketLog log;
  private final Session session;

  private WebsocketCall(
      Site site, HttpWork work, WebsocketEndpoint endpoint, Handshake.Accepted accepted) {
    this.site = site;
    this.work = work;
    handler = endpoint.handler();
    session = site.websockets().session(this, work.request().exchange(), accepted);
    log = new WebsocketLog(site.accessLog(), work, session.id());
  }

  static WebsocketCall of(
      Site site, HttpWork work, WebsocketEndpoint endpoint, Handshake.Accepted accepted) {
    return new WebsocketCall(site, work, endpoint, accepted);
  }

  Session session() {
    return session;
  }

  /// Goes on when the handler has ended.
  ///
  /// @return the status
  String settle(HttpWork ended, Completion completion) {
    if (isAnsweredByHttp(completion) && session.decline()) {
      log.cancelled();
      return site.settle(ended, completion);
    }
    try (var _ = ended.request().resources()) {
      session.connect();
      session.listen(listener(completion));
      return "101";
    }
  }

  private static boolean isAnsweredByHttp(Completion completion) {
    return switch (completion) {
      case Completion.Returned(var value) -> value != null && !(value instanceof WebsocketListener);
      case Completion.Thrown(var cause) -> Problem.of(cause).expected();
      case Completion.TimedOut _, Completion.Interrupted _ -> true;
    };
  }

  private WebsocketListener listener(Completion completion) {
    return switch (completion) {
      case Completion.Returned(var value) -> returned(value);
      case Completion.Thrown(var cause) -> thrown(cause);
      case Completion.TimedOut _ -> failed(CloseStatus.FAILED);
      case Completion.Interrupted _ -> failed(CloseStatus.GOING_AWAY);
    };
  }

  private WebsocketListener returned(@Nullable Object value) {
    return switch (value) {
      case null -> WebsocketListener.none();
      case WebsocketListener listener -> listener;
      default -> {
        UncaughtException.log(
            new IllegalStateException(
                "The result of %s is no WebsocketListener, and the connection is open"
                    .formatted(work.called())));
        yield failed(CloseStatus.FAILED);
      }
    };
  }

  private WebsocketListener thrown(Throwable cause) {
    if (cause instanceof HttpException e && e.status() < SERVER_ERROR) {
      return failed(CloseStatus.REFUSED);
    }
    if (cause instanceof UncheckedIOException && !session.isOpen()) {
      // It was sending to a client that has gone.
      return WebsocketListener.none();
    }
    UncaughtException.log(cause);
    return failed(CloseStatus.FAILED);
  }

  private WebsocketListener failed(CloseStatus status) {
    log.failed();
    session.close(status);
    return WebsocketListener.none();
  }

  @Override
  public void run(Runnable task) {
    handler.follow(
        work,
        site.dispatch()::start,
        () -> {
          task.run();
          return null;
        },
        WebsocketCall::ended);
  }

  /// The task catches what callbacks throw, and one that isn't reached any more is late for the end
  /// of the service.
  private static void ended(Completion completion) {
    if (completion instanceof Completion.Thrown(var cause)) {
      UncaughtException.log(cause);
    }
  }

  @Override
  public void opening() {
    log.open();
  }

  @Override
  public void over(CloseStatus status) {
    log.closed(status);
  }
}
