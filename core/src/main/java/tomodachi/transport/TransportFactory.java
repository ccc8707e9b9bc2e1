package tomodachi.transport;

import java.util.List;
import tomodachi.Options;

/// Makes one transport for each service that has one of its triggers or asks for one of its types.
///
/// The container finds it by [Trigger], and in addition as a service of [java.util.ServiceLoader]:
/// that is how a service without trigger can ask for a publisher.
public interface TransportFactory {

  /// The word for the transport in logs, counters and [tomodachi.RunningServices#address], such as
  /// `http`: lower case, with `_` between words.
  String name();

  /// A transport for one service. No I/O, and nothing may be read from the service's options yet.
  Transport create(TransportContext context);

  /// Types a service may ask for in constructors, lifecycle methods and handlers, such as a
  /// publisher. [Transport#injectable] gives the objects.
  default List<Class<?>> injectables() {
    return List.of();
  }

  /// The option records this transport reads; only their keys are known to `-o` and option files.
  default List<Class<? extends Options.Section>> sections() {
    return List.of();
  }
}
