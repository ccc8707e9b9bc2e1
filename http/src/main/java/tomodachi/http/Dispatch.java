package tomodachi.http;

/// What runs the virtual threads of requests.
public enum Dispatch {
  /// The JDK's scheduler, which has as many threads as there are processors.
  JDK,

  /// The event loop of the request's connection, as long as the JDK lets it.
  CARRIER
}
