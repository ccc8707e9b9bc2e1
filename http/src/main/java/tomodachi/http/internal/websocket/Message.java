package tomodachi.http.internal.websocket;

/// A message that has come.
final class Message {

  private static final int COST = 64;

  private final boolean text;
  private final boolean compressed;
  private final byte[] bytes;

  /// @param text whether it is a text; else it is binary
  /// @param compressed whether the bytes are still compressed
  Message(boolean text, boolean compressed, byte[] bytes) {
    this.text = text;
    this.compressed = compressed;
    this.bytes = bytes;
  }

  boolean isText() {
    return text;
  }

  boolean isCompressed() {
    return compressed;
  }

  byte[] bytes() {
    return bytes;
  }

  /// About the memory it takes.
  int weight() {
    return COST + bytes.length;
  }
}
