package tomodachi.http.internal.service;

import java.util.List;
import tomodachi.http.internal.form.FormLimits;
import tomodachi.http.internal.route.PathValues;
import tomodachi.http.internal.route.Route;
import tomodachi.http.internal.websocket.Handshake;
import tomodachi.http.internal.websocket.Websockets;
import tomodachi.transport.BoundHandler;
import tomodachi.transport.Completion;

/// What one service serves, from when it opens until its last answer is sent. Usable from any
/// thread.
final class Site {

  private final String service;
  private final List<Route<Endpoint>> routes;
  private final Answering answering;
  private final AccessLog accessLog;
  private final Dispatch dispatch;
  private final FormLimits forms;
  private final Proxies proxies;
  private final Health health;
  private final Delivery delivery;
  private final Websockets websockets;
  private volatile boolean closing;

  /// @param service the service's name
  /// @param forms what a form may have
  Site(
      String service,
      List<Route<Endpoint>> routes,
      Answering answering,
      AccessLog accessLog,
      Dispatch dispatch,
      FormLimits forms,
      Proxies proxies,
      Health health,
      Delivery delivery,
      Websockets websockets) {
    this.service = service;
    this.routes = List.copyOf(routes);
    this.answering = answering;
    this.accessLog = accessLog;
    this.dispatch = dispatch;
    this.forms = forms;
    this.proxies = proxies;
    this.health = health;
    this.delivery = delivery;
    this.websockets = websockets;
  }

  String service() {
    return service;
  }

  List<Route<Endpoint>> routes() {
    return routes;
  }

  AccessLog accessLog() {
    return accessLog;
  }

  Health health() {
    return health;
  }

  /// What is said to pages of other origins.
  CorsRules cors() {
    return delivery.cors();
  }

  /// Ends the streams of events, also those that begin from here on.
  void endStreams() {
    delivery.streams().end();
  }

  Websockets websockets() {
    return websockets;
  }

  /// From here on each answer closes its connection.
  void closeConnections() {
    closing = true;
  }

  /// True when an error handler answers this problem.
  boolean solves(Problem problem) {
    return answering.errors().find(problem) != null;
  }

  /// Has a request answered at a route.
  void serve(ServerRequest request, Endpoint endpoint, PathValues values) {
    request.admit(proxies.client(request.exchange()), forms);
    request.admit(cors().of(endpoint));
    switch (endpoint) {
      case HandlerEndpoint handler -> call(request, handler, values);
      case WebsocketEndpoint websocket -> open(request, websocket, values);
    }
  }

  private void open(ServerRequest request, WebsocketEndpoint endpoint, PathValues values) {
    switch (websockets.handshake().check(request.exchange(), endpoint.protocols())) {
      case Handshake.Refused refused -> refuse(request, Problem.of(refused), List.of(this));
      case Handshake.Accepted accepted -> {
        var handler = endpoint.handler();
        var work =
            new HttpWork(this, request, values, endpoint.logged(), accessLog.now(), handler, null);
        request.attach(WebsocketCall.of(this, work, endpoint, accepted));
        dispatch.submit(handler, work);
      }
    }
  }

  private void call(ServerRequest request, HandlerEndpoint endpoint, PathValues values) {
    var handler = endpoint.handler();
    var work =
        new HttpWork(this, request, values, endpoint.logged(), accessLog.now(), handler, null);
    var call = dispatch.submit(endpoint, work);
    if (endpoint.cancelOnDisconnect()) {
      request.exchange().onDisconnect(() -> cancel(call, request));
    }
  }

  private void cancel(BoundHandler.Call call, ServerRequest request) {
    call.interrupt();
    delivery.streams().cancel(request.exchange());
  }

  /// Answers the question of a browser whether a page may send a request to a route.
  void answer(ServerRequest request, Endpoint endpoint, Preflight question) {
    request.admit(proxies.client(request.exchange()), forms);
    request.admit(cors().of(endpoint));
    var work =
        new HttpWork(
            this, request, PathValues.NONE, endpoint.logged(), accessLog.now(), null, null);
    var reply = request.cors().answer(question, request.exchange());
    dispatch.start(() -> send(work, reply));
  }

  /// Answers a problem no handler has to do with. Like a handler, this has a thread of its own: the
  /// access log may have to wait for its reader.
  ///
  /// @param all the services of the listener
  void refuse(ServerRequest request, Problem problem, List<Site> all) {
    request.admit(proxies.client(request.exchange()), forms);
    request.admit(cors().ofService());
    var handler = answering.errors().find(problem);
    var work =
        new HttpWork(this, request, PathValues.NONE, Logged.ALL, accessLog.now(), handler, problem);
    if (handler == null) {
      dispatch.start(
          request.exchange(), () -> send(work, answering.plain().refusal(work, problem, all)));
    } else {
      dispatch.submitError(handler, work);
    }
  }

  /// How the threads of callbacks are started.
  Dispatch dispatch() {
    return dispatch;
  }

  /// Answers a call that has ended, and releases what its request had.
  ///
  /// @return the status
  String settle(HttpWork work, Completion completion) {
    try (var _ = work.request().resources()) {
      var reply = answering.reply(work, completion);
      send(work, reply);
      return StatusText.of(reply.status());
    }
  }

  private void send(HttpWork work, Reply reply) {
    var handledAt = accessLog.now();
    var exchange = work.request().exchange();
    var sent = delivery.prepare(work.request(), closing ? reply.closing() : reply);
    var present = Sending.send(exchange, sent);
    accessLog.write(work, sent, !present, handledAt);
  }
}
