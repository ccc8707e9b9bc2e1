package tomodachi.http.internal.websocket;

/// The beginning of a frame (RFC 6455 section 5.2).
///
/// @param last whether the frame is the last of its message
/// @param compressed the bit of RFC 7692
/// @param length of the payload, in bytes
record FrameHead(boolean last, boolean compressed, int opcode, long length) {

  static final int CONTINUATION = 0;
  static final int TEXT = 1;
  static final int BINARY = 2;
  static final int CLOSE = 8;
  static final int PING = 9;
  static final int PONG = 10;

  /// Whether it may stand between the frames of a message.
  boolean isControl() {
    return opcode >= CLOSE;
  }
}
