package tomodachi.messaging.transport;

/// A message that was handled before.
final class Duplicate extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Duplicate() {
    super("was handled before", null, false, false);
  }
}
