package tomodachi.http.internal.websocket;

/// A client has broken the protocol, or a limit; the connection is closed for it. It has no stack
/// trace: it tells of the client, not of the code.
final class Violation extends Exception {

  private static final long serialVersionUID = 1L;

  private final int code;

  private Violation(int code, String message) {
    super(message, null, false, false);
    this.code = code;
  }

  static Violation protocol(String what) {
    return new Violation(1002, what);
  }

  static Violation unexpectedType() {
    return new Violation(1003, "binary data is not accepted");
  }

  static Violation text() {
    return new Violation(1007, "text is not UTF-8");
  }

  static Violation compressedData() {
    return new Violation(1007, "compressed data is malformed");
  }

  static Violation tooLarge(long limit) {
    return new Violation(1009, "message is larger than %d bytes".formatted(limit));
  }

  CloseStatus status() {
    return new CloseStatus(code, String.valueOf(getMessage()));
  }
}
