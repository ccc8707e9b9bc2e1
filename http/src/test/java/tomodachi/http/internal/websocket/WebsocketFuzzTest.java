package tomodachi.http.internal.websocket;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tomodachi.http.WebsocketOptions;

/// Whatever a client sends after the handshake: it is taken or refused alike however it is cut, and
/// nothing stays behind.
class WebsocketFuzzTest {

  private static final WebsocketOptions OPTIONS =
      WebsocketOptions.defaults().withMaxMessageSize(10_000);

  @FuzzTest
  void framesMeanTheSameHoweverTheyAreCut(byte[] bytes) {
    for (var compression : List.of(true, false)) {
      var whole = outcome(compression, List.of(bytes));
      var cut = outcome(compression, pieces(bytes));
      if (!whole.equals(cut)) {
        throw new AssertionError("%s, but cut %s".formatted(whole, cut));
      }
    }
  }

  /// What the listener heard, and whether the connection is open.
  private static List<String> outcome(boolean compression, List<byte[]> pieces) {
    var wire = new Wire(OPTIONS.withCompression(compression));
    try (wire) {
      pieces.forEach(wire::say);
      wire.heard.add(Boolean.toString(wire.session.isOpen()));
      requireFrames(wire.sent());
    }
    // What is compressed is looked at later, when something else may be wrong already.
    return compression
        ? wire.heard.stream().map(line -> line.replaceFirst("^closed .*", "closed")).toList()
        : wire.heard;
  }

  /// The server sends whole frames without a mask, and nothing behind a close frame.
  private static void requireFrames(byte[] sent) {
    for (var at = 0; at < sent.length; ) {
      var length = sent[at + 1];
      if (length < 0 || length > 125 || (sent[at] & 0x70) != 0) {
        throw new AssertionError("no frame of a server at " + at);
      }
      var end = at + 2 + length;
      if (sent[at] == (byte) 0x88 && end != sent.length) {
        throw new AssertionError("something follows the close frame");
      }
      at = end;
    }
  }

  /// Pieces of 1 to 8 bytes; which, the bytes themselves say.
  private static List<byte[]> pieces(byte[] bytes) {
    var pieces = new ArrayList<byte[]>();
    for (var at = 0; at < bytes.length; ) {
      var end = Math.min(bytes.length, at + 1 + (bytes[at] & 7));
      pieces.add(Arrays.copyOfRange(bytes, at, end));
      at = end;
    }
    return pieces;
  }
}
