package tomodachi;

/// A log of the user's own, named by `--custom-logger`: it gets every event the log level lets
/// through, those of libraries too, in place of the lines on standard error.
///
/// The command makes one instance by the constructor without parameters, which may have any
/// visibility. If it is [AutoCloseable], it is closed after the services have ended; nothing is
/// written from then on. A process that is ended by force doesn't close it.
@FunctionalInterface
public interface LogSink {

  /// Writes one event.
  ///
  /// Called by the thread that logs, so by several at once, and a handler waits for it. What is
  /// logged by SLF4J in here is dropped.
  ///
  /// @throws Exception when it can't be written; the first failure is reported on standard error,
  ///   and the service goes on
  void write(LogEntry entry) throws Exception;
}
