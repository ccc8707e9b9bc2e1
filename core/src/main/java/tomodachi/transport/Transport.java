package tomodachi.transport;

import java.time.Duration;

/// A source of work for one service: a listening socket, a broker's consumers, a clock.
///
/// The container calls the methods of one transport one after the other, never two at once, in the
/// order [#validate], [#open], [#begin], [#stopIntake], [#returnUnstarted], [#flush], [#close]. A
/// start that fails skips to [#stopIntake], also for a transport that was not opened or whose
/// [#open] threw; after mistakes only [#close] is called. What these methods throw is logged, and
/// the stop goes on; what doesn't end in time is interrupted. [#status] and [#injectable] may be
/// called at any time by any thread.
///
/// The transport receives and decodes. For each piece of work it calls [BoundHandler#submit], and
/// the container starts the thread, binds the arguments, runs middleware, decorators and the
/// method, counts, limits and interrupts. It ends with [Work#settle] on the same thread.
public interface Transport extends AutoCloseable {

  /// Reads the declarations, binds each handler by [Validation#bind] and reports every mistake. No
  /// I/O: a service with mistakes touches nothing.
  void validate(Validation validation);

  /// Connects or listens. A transport whose peer can't be reached now, but may be later, returns
  /// after the first attempt and goes on trying ([TransportStatus.State#CONNECTING]).
  ///
  /// Work that can't wait, such as an HTTP request, may be handled from here on.
  ///
  /// @throws TransportException when no retry can mend it: the start fails, exit code 1
  void open() throws TransportException, InterruptedException;

  /// Lets work flow: called when every service of the start has run its `@StartedService` methods.
  void begin();

  /// Holds back new work until [#resume]; what runs goes on. Does nothing where holding back has no
  /// meaning.
  default void pause() {}

  /// Lets work flow again after [#pause].
  default void resume() {}

  /// Takes no new work, and begins nothing that is buffered. May wait for a word from the peer, but
  /// not for handlers.
  void stopIntake() throws InterruptedException;

  /// Gives back what was received and not begun, for others to take. Nothing is submitted after the
  /// return.
  ///
  /// @return how many pieces of work were given back
  default int returnUnstarted() throws InterruptedException {
    return 0;
  }

  /// Waits until everything settled and published is confirmed by the peer. Called when all
  /// handlers have ended or were interrupted.
  ///
  /// @param atMost the longest time to wait; zero or more
  default void flush(Duration atMost) throws InterruptedException {}

  /// Releases every resource. Does nothing the second time.
  @Override
  void close();

  /// The state, for readiness and the execution context. Must not block.
  TransportStatus status();

  /// The object for one of [TransportFactory#injectables]; the same one each time.
  ///
  /// Called before [#open], since constructors are injected. What needs a connection then throws
  /// [IllegalStateException] that says so.
  default <T> T injectable(Class<T> type) {
    throw new IllegalArgumentException(type.getName() + " is not a type of this transport");
  }
}
