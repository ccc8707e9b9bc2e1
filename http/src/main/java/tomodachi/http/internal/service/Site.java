package tomodachi.http.internal.service;

import java.util.List;
import tomodachi.http.internal.form.FormLimits;
import tomodachi.http.internal.route.PathValues;
import tomodachi.http.internal.route.Route;
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
      Health health) {
    this.service = service;
    this.routes = List.copyOf(routes);
    this.answering = answering;
    this.accessLog = accessLog;
    this.dispatch = dispatch;
    this.forms = forms;
    this.proxies = proxies;
    this.health = health;
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

  /// From here on each answer closes its connection.
  void closeConnections() {
    closing = true;
  }

  /// True when an error handler answers this problem.
  boolean solves(Problem problem) {
    return answering.errors().find(problem) != null;
  }

  /// Lets a route's handler answer.
  void serve(ServerRequest request, Endpoint endpoint, PathValues values) {
    request.admit(proxies.client(request.exchange()), forms);
    var handler = endpoint.handler();
    var work =
        new HttpWork(this, request, values, endpoint.logged(), accessLog.now(), handler, null);
    var call = dispatch.submit(handler, work);
    if (endpoint.cancelOnDisconnect()) {
      request.exchange().onDisconnect(call::interrupt);
    }
  }

  /// Answers a problem no handler has to do with. Like a handler, this has a thread of its own: the
  /// access log may have to wait for its reader.
  ///
  /// @param all the services of the listener
  void refuse(ServerRequest request, Problem problem, List<Site> all) {
    request.admit(proxies.client(request.exchange()), forms);
    var handler = answering.errors().find(problem);
    var work =
        new HttpWork(this, request, PathValues.NONE, Logged.ALL, accessLog.now(), handler, problem);
    if (handler == null) {
      dispatch.start(() -> send(work, answering.plain().refusal(work, problem, all)));
    } else {
      dispatch.submit(handler, work);
    }
  }

  /// Answers a call that has ended, and releases what its request had.
  ///
  /// @return the status
  String settle(HttpWork work, Completion completion) {
    try (var _ = work.request().resources()) {
      var reply = answering.reply(work, completion);
      send(work, reply);
      return Integer.toString(reply.status());
    }
  }

  private void send(HttpWork work, Reply reply) {
    var handledAt = accessLog.now();
    var exchange = work.request().exchange();
    var present = Sending.send(exchange, closing ? reply.closing() : reply);
    accessLog.write(work, reply, !present, handledAt);
  }
}
