package tomodachi.http.internal.server;

import tomodachi.transport.Timeline;

/// What the connections of one server share.
record ServerScope(
    ServerSettings settings,
    Timeline.Machine machine,
    Application application,
    HeadWriter heads,
    Http2Fields fields,
    OpenConnections connections,
    RequestsUnderWay requests) {

  static ServerScope of(ServerSettings settings, Timeline timeline, Application application) {
    var date = new DateField(timeline.plan());
    return new ServerScope(
        settings,
        new OffLoopMachine(timeline.machine()),
        application,
        new HeadWriter(settings, date),
        new Http2Fields(settings.serverHeader(), date),
        new OpenConnections(settings.maxConnections()),
        new RequestsUnderWay(settings.maxConcurrentRequests()));
  }
}
