package tomodachi.transport;

import tomodachi.ServiceContext;

/// What the container gives a transport.
public interface TransportContext {

  /// The service the transport works for. Its options can be read from [Transport#validate] on.
  ServiceContext service();

  /// The only source of time for a transport.
  Timeline timeline();

  /// True when the service's uuid was made up for this run. What a peer keeps under such a name is
  /// of no use to anybody once the service has stopped.
  boolean temporary();

  /// True when the service asks for an object of this type, one of [TransportFactory#injectables]:
  /// in a constructor, a lifecycle method or a handler. A context that can't tell says yes.
  default boolean asksFor(Class<?> type) {
    return true;
  }

  /// True while what the services of the process share is kept open without them, see
  /// [tomodachi.launch.Launch#retainShared]: a transport that stops then goes on listening, for the
  /// next generation.
  boolean keepsShared();
}
