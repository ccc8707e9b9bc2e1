package tomodachi.http.internal.websocket;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/// Why a connection ends (RFC 6455 section 7.4).
///
/// @param code 1005 when none was given, 1006 when there was no word at all
/// @param reason in words; may be empty
public record CloseStatus(int code, String reason) {

  static final int NO_STATUS = 1005;
  static final int NO_WORD = 1006;
  private static final int LONGEST_REASON = 123;

  static final CloseStatus LOST = new CloseStatus(NO_WORD, "");

  /// All is well.
  static final CloseStatus NORMAL = new CloseStatus(1000, "");

  /// The service stops.
  public static final CloseStatus GOING_AWAY = new CloseStatus(1001, "service stops");

  /// The service comes again at once.
  public static final CloseStatus RESTART = new CloseStatus(1012, "service restarts");

  /// The handler won't have the client.
  public static final CloseStatus REFUSED = new CloseStatus(1008, "");

  /// The handler has failed.
  public static final CloseStatus FAILED = new CloseStatus(1011, "");

  /// One to send.
  ///
  /// @throws IllegalArgumentException when it can't be sent
  static CloseStatus of(int code, String reason) {
    if (!isSendable(code)) {
      throw new IllegalArgumentException(
          "Close status must be 1000 to 1003, 1007 to 1014, or 3000 to 4999, was " + code);
    }
    var length = reason.getBytes(UTF_8).length;
    if (length > LONGEST_REASON) {
      throw new IllegalArgumentException(
          "Reason must have at most 123 bytes in UTF-8, had " + length);
    }
    return new CloseStatus(code, reason);
  }

  /// What a close frame says.
  ///
  /// @throws Violation when it says nothing that may be said
  static CloseStatus parse(byte[] payload) throws Violation {
    if (payload.length == 0) {
      return new CloseStatus(NO_STATUS, "");
    }
    if (payload.length == 1) {
      throw Violation.protocol("close frame of one byte");
    }
    var code = ((payload[0] & 0xff) << 8) | (payload[1] & 0xff);
    if (!isSendable(code)) {
      throw Violation.protocol("close status that can't be sent");
    }
    var check = new Utf8Check();
    var reason = Arrays.copyOfRange(payload, 2, payload.length);
    if (!check.accepts(reason, reason.length) || !check.isComplete()) {
      throw Violation.text();
    }
    return new CloseStatus(code, new String(reason, UTF_8));
  }

  private static boolean isSendable(int code) {
    return (code >= 1000 && code <= 1003)
        || (code >= 1007 && code <= 1014)
        || (code >= 3000 && code <= 4999);
  }

  /// What a close frame with it says.
  byte[] payload() {
    if (!isSendable(code)) {
      return new byte[0];
    }
    var words = reason.getBytes(UTF_8);
    var payload = new byte[2 + words.length];
    payload[0] = (byte) (code >> 8);
    payload[1] = (byte) code;
    System.arraycopy(words, 0, payload, 2, words.length);
    return payload;
  }
}
