package tomodachi.http.internal.service;

import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tomodachi.http.Request;
import tomodachi.http.WebsocketConnection;
import tomodachi.http.internal.route.PathValues;
import tomodachi.transport.BoundHandler;
import tomodachi.transport.Completion;
import tomodachi.transport.Work;

/// A request on its way through a route's handler, or through an error handler.
///
/// @param site whose handler it is
/// @param request the request
/// @param values what the names of the route's pattern stand for
/// @param logged which answers are access-logged
/// @param begunAt when it was handed over, in nanoseconds of the machine time
/// @param handler what is called; null when nobody is
/// @param problem what an error handler is called for; null for a route
record HttpWork(
    Site site,
    ServerRequest request,
    PathValues values,
    Logged logged,
    long begunAt,
    @Nullable BoundHandler<HttpWork> handler,
    @Nullable Problem problem)
    implements Work {

  /// The same request on its way through an error handler.
  HttpWork with(Problem problem, BoundHandler<HttpWork> handler) {
    return new HttpWork(site, request, values, logged, begunAt, handler, problem);
  }

  /// What is called, as its author would say it.
  String called() {
    return handler == null ? "nothing" : handler.definition().describe();
  }

  @Override
  public <T> Optional<T> find(Class<T> type) {
    if (type == Request.class) {
      return Optional.of(type.cast(request));
    }
    var websocket = request.websocket();
    return websocket != null && type == WebsocketConnection.class
        ? Optional.of(type.cast(websocket.session()))
        : Optional.empty();
  }

  @Override
  public void logContext(BiConsumer<String, String> entry) {
    entry.accept("request_id", request.id());
    var websocket = request.websocket();
    if (websocket != null) {
      entry.accept("type", "tomodachi.websocket");
      entry.accept("websocket_id", websocket.session().id());
    }
    if (problem != null) {
      entry.accept("type", "tomodachi.http_error");
      entry.accept("status_code", Integer.toString(problem.status()));
    }
  }

  @Override
  public String settle(Completion completion) {
    var websocket = request.websocket();
    return websocket == null ? site.settle(this, completion) : websocket.settle(this, completion);
  }
}
