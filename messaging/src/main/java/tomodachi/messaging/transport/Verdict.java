package tomodachi.messaging.transport;

import java.time.Duration;

/// What becomes of a message, after a look at how its handler ended.
sealed interface Verdict {

  /// The broker may forget it.
  ///
  /// @param word for listeners
  record Acknowledge(String word) implements Verdict {}

  /// The broker may forget it although it wasn't handled.
  record Discard(String reason) implements Verdict {}

  /// It comes again later.
  record Retry(Duration delay, String reason) implements Verdict {}

  /// It is handled again at once, in this process.
  record Again() implements Verdict {}

  /// It is put aside.
  record Park(String reason) implements Verdict {}

  /// Somebody else shall have it.
  record GiveBack() implements Verdict {}
}
