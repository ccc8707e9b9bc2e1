package tomodachi.transport;

import org.jspecify.annotations.Nullable;

/// A value that is missing or can't be converted to the parameter it is for. The sender's mistake:
/// an HTTP client gets 400, a message is parked.
public final class BindingException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String parameter;

  /// @param parameter the parameter's name as the sender knows it
  /// @param message what is wrong, without the value if that may be secret
  public BindingException(String parameter, String message) {
    this(parameter, message, null);
  }

  /// The same with a cause.
  public BindingException(String parameter, String message, @Nullable Throwable cause) {
    super(parameter + ": " + message, cause);
    this.parameter = parameter;
  }

  /// The parameter's name as the sender knows it.
  public String parameter() {
    return parameter;
  }
}
