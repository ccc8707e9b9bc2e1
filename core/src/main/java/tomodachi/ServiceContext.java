package tomodachi;

import java.time.InstantSource;
import java.util.function.Supplier;

/// What a service may know about itself; injectable into constructors, lifecycle methods and
/// handlers. Usable from any thread.
public interface ServiceContext {

  /// The name of the service. While its constructor runs, a name from an instance field isn't known
  /// yet and this is the one derived from the class.
  String name();

  /// The identity of this instance, see [Service#uuid].
  String uuid();

  /// The effective options of a section: its defaults, then what the service's code says, then what
  /// configuration files, the environment and the command line say, the later the stronger.
  ///
  /// While the service's constructor or `create` method runs, code means static members only.
  <S extends Options.Section> S options(Class<S> type);

  /// The plan time of the process: the system clock, or a manual one in tests.
  InstantSource clock();

  /// True from when all transports take work until the stop is asked for.
  boolean ready();

  /// True from when the stop is asked for.
  boolean stopping();

  /// True where the service runs with `--production`.
  boolean production();

  /// A resource all services of the process share under this key.
  ///
  /// The first caller opens it; it is closed after the last service that asked for it has stopped.
  ///
  /// @param opener makes the resource; called at most once while it is open, not while another key
  ///   is opened by it
  <T extends AutoCloseable> T shared(String key, Supplier<T> opener);
}
