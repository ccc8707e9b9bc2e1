package tomodachi;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;

/// Services started together, with one life cycle for all of them. Usable from any thread.
public interface RunningServices extends AutoCloseable {

  /// What can be asked about each service, in start order.
  List<ServiceContext> services();

  /// The instance of this type among these services, the first if there are several.
  <T> Optional<T> service(Class<T> type);

  /// The object of this type that services may ask for, such as a publisher: that of the first
  /// service that uses its transport; empty when none does.
  <T> Optional<T> injectable(Class<T> type);

  /// True when every transport takes work.
  boolean ready();

  /// The address a transport listens on, such as `http`: that of the first service that has one;
  /// empty when none listens.
  Optional<InetSocketAddress> address(String transport);

  /// Holds back new work in every transport that can, until [#resume]; what runs goes on. Does
  /// nothing while the services start or stop.
  void pause();

  /// Lets work flow again.
  void resume();

  /// Asks for the stop and returns at once.
  void stop();

  /// Waits until everything has stopped.
  ///
  /// @return the exit code
  int await() throws InterruptedException;

  /// Stops, drains, and waits for it; does nothing the second time.
  ///
  /// @throws IllegalStateException when called by a handler of these services, which would wait for
  ///   itself
  @Override
  void close();
}
