package tomodachi.messaging;

/// Thrown by a handler: the message is handled again at once, without counting as an attempt.
///
/// That happens three times for one delivery, in the same process, so a message never spins. The
/// fourth time it is delivered again with the usual back-off, also where `messaging.on_error` has
/// exceptions acknowledged. It is what the Python system calls `AmqpInternalServiceError` and
/// `AWSSNSSQSInternalServiceError`.
public class RetryNow extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /// @param message why, for the log
  public RetryNow(String message) {
    super(message);
  }

  /// @param message why, for the log
  public RetryNow(String message, Throwable cause) {
    super(message, cause);
  }
}
