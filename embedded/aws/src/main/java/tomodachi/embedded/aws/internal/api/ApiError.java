package tomodachi.embedded.aws.internal.api;

/// An error as AWS answers it.
public final class ApiError extends Exception {

  private static final long serialVersionUID = 1L;
  private static final int BAD_REQUEST = 400;

  private final String code;
  private final String queryCode;
  private final int status;

  /// @param code the name of the error's shape, such as `QueueDoesNotExist`: what the JSON protocol
  ///   calls it
  /// @param queryCode what the query protocol calls it, such as
  ///   `AWS.SimpleQueueService.NonExistentQueue`
  /// @param status of HTTP; below 500 the client is at fault
  /// @param message for people
  public ApiError(String code, String queryCode, int status, String message) {
    super(message, null, false, false);
    this.code = code;
    this.queryCode = queryCode;
    this.status = status;
  }

  /// One with status 400 that has the same name in both protocols.
  public static ApiError of(String code, String message) {
    return new ApiError(code, code, BAD_REQUEST, message);
  }

  /// A parameter that must be there isn't.
  public static ApiError missingParameter(String name) {
    return new ApiError(
        "MissingRequiredParameterException",
        "MissingParameter",
        BAD_REQUEST,
        "The request must contain the parameter %s.".formatted(name));
  }

  /// The name of the error's shape.
  public String code() {
    return code;
  }

  /// What the query protocol calls it.
  public String queryCode() {
    return queryCode;
  }

  /// The status of HTTP.
  public int status() {
    return status;
  }

  /// The text for people.
  public String text() {
    return String.valueOf(getMessage());
  }

  /// True if the client is at fault.
  public boolean isSendersFault() {
    return status < 500;
  }
}
