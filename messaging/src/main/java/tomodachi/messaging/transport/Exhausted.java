package tomodachi.messaging.transport;

/// A message that was delivered too often without ever being settled: it may have ended the
/// processes that handled it.
final class Exhausted extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Exhausted(int attempt, int attempts) {
    super("delivery %d of at most %d".formatted(attempt, attempts), null, false, false);
  }
}
