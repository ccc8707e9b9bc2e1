package tomodachi.http.internal.route;

/// A request target that means nothing, or takes too long to be understood: the answer is 400.
public final class MalformedTarget extends Exception {
  private static final long serialVersionUID = 1L;

  /// @param message what is wrong, fit for the client
  public MalformedTarget(String message) {
    super(message, null, false, false);
  }
}
