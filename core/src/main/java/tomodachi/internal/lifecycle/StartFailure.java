package tomodachi.internal.lifecycle;

import java.util.List;
import java.util.stream.Collectors;
import tomodachi.StartException;
import tomodachi.transport.TransportException;
import tomodachi.transport.UncaughtException;

/// Makes one exception of what went wrong in a phase of the start.
final class StartFailure {

  private StartFailure() {}

  /// The exception; what its message can't explain is logged with its stack.
  static StartException of(List<Throwable> failures) {
    var message = failures.stream().map(StartFailure::message).collect(Collectors.joining("\n"));
    var exception = new StartException(message, failures.getFirst());
    failures.stream().skip(1).forEach(exception::addSuppressed);
    failures.stream().filter(failure -> !isExplained(failure)).forEach(UncaughtException::log);
    return exception;
  }

  private static String message(Throwable failure) {
    return isExplained(failure) ? String.valueOf(failure.getMessage()) : failure.toString();
  }

  private static boolean isExplained(Throwable failure) {
    return failure instanceof TransportException || failure instanceof HookException;
  }
}
