package tomodachi.protobuf;

import java.util.Base64;

/// Base64 as Python reads it: characters outside its alphabet are skipped.
final class Base64Text {

  private Base64Text() {}

  /// @param text in ASCII
  /// @param what it is, for the exception
  /// @throws IllegalArgumentException when it isn't base64; its text doesn't repeat it
  static byte[] decode(byte[] text, String what) {
    try {
      return Base64.getMimeDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(what + " isn't base64", e);
    }
  }
}
