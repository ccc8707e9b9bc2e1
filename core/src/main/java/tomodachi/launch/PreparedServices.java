package tomodachi.launch;

import java.util.List;
import tomodachi.ServiceContext;
import tomodachi.transport.HandlerDefinition;
import tomodachi.transport.Transport;

/// Services that were put together and checked as for a start, and are not started: their
/// constructors have run, and nothing has connected anywhere.
public interface PreparedServices extends AutoCloseable {

  /// One of them.
  ///
  /// @param context what it knows about itself; its options are those in force
  /// @param facts what else there is to know of it
  /// @param parts the transports it would use, none of them open
  record Prepared(ServiceContext context, ServiceFacts facts, List<Part> parts) {
    public Prepared {
      parts = List.copyOf(parts);
    }

    /// The transports.
    public List<Transport> transports() {
      return parts.stream().map(Part::transport).toList();
    }
  }

  /// A transport of a service.
  ///
  /// @param name its word in logs, such as `http`
  /// @param handlers what it was asked to bind, in the order of the source
  record Part(String name, Transport transport, List<HandlerDefinition> handlers) {
    public Part {
      handlers = List.copyOf(handlers);
    }
  }

  /// All of them, in the order of the launch.
  List<Prepared> services();

  /// The environment variables that look like options and are none, by name.
  List<StrangeVariable> strangers();

  /// Releases them. Does nothing the second time.
  @Override
  void close();
}
