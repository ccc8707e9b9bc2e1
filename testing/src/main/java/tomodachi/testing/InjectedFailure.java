package tomodachi.testing;

/// What [Faults#failNextDelivery] throws in a handler's place.
final class InjectedFailure extends RuntimeException {

  private static final long serialVersionUID = 1;

  InjectedFailure() {
    super("a test wanted this delivery to fail");
  }
}
