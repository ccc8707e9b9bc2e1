package tomodachi.http.internal.server;

import tomodachi.transport.Timeline;

/// What the connections of one server share.
record ServerScope(
    ServerSettings settings,
    Timeline.Machine machine,
    Application application,
    HeadWriter heads,
    OpenConnections connections,
    RequestsUnderWay requests) {

  static ServerScope of(ServerSettings settings, Timeline timeline, Application application) {
    return new ServerScope(
        settings,
        timeline.machine(),
        application,
        new HeadWriter(settings, new DateField(timeline.plan())),
        new OpenConnections(settings.maxConnections()),
        new RequestsUnderWay(settings.maxConcurrentRequests()));
  }
}
