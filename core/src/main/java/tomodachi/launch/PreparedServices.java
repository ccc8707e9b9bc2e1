package tomodachi.launch;

import java.util.List;
import tomodachi.ServiceContext;
import tomodachi.transport.Transport;

/// Services that were put together and checked as for a start, and are not started: their
/// constructors have run, and nothing has connected anywhere.
public interface PreparedServices extends AutoCloseable {

  /// One of them.
  ///
  /// @param context what it knows about itself; its options are those in force
  /// @param transports those it would use, none of them open
  record Prepared(ServiceContext context, List<Transport> transports) {
    public Prepared {
      transports = List.copyOf(transports);
    }
  }

  /// All of them, in the order of the launch.
  List<Prepared> services();

  /// Releases them. Does nothing the second time.
  @Override
  void close();
}
