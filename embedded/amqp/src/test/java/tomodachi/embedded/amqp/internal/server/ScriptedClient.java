package tomodachi.embedded.amqp.internal.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.InputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import tomodachi.embedded.amqp.ManualTime;

/// What a client sends that logs in as it should, and then does what is written in some bytes. For
/// each step there are an octet that says what it is, the number of a channel, a length, and so
/// many bytes.
///
/// A step is read only after those before it have had their consequences.
final class ScriptedClient extends InputStream {

  /// Classes and methods; their places in this list are what is in the bytes.
  private static final int[][] METHODS = {
    {20, 10}, {20, 20}, {20, 21}, {20, 40}, {20, 41}, {40, 10}, {40, 20}, {40, 30}, {40, 40},
    {50, 10}, {50, 20}, {50, 30}, {50, 40}, {50, 50}, {60, 10}, {60, 20}, {60, 30}, {60, 31},
    {60, 40}, {60, 70}, {60, 80}, {60, 90}, {60, 100}, {60, 110}, {60, 120}, {85, 10}, {90, 10},
    {30, 10}, {10, 11}, {10, 31}, {10, 40}, {10, 50}, {10, 51}, {10, 70}
  };

  private static final int HEADER = 0xF0;
  private static final int BODY = 0xF1;
  private static final int HEARTBEAT = 0xF2;
  private static final int OTHER_BYTES = 0xF3;
  private static final int TIME = 0xF4;

  private static final int CHANNELS = 4;

  private final ByteBuffer script;
  private final ManualTime time;
  private ByteBuffer current;

  ScriptedClient(byte[] script, ManualTime time) {
    this.script = ByteBuffer.wrap(script);
    this.time = time;
    this.current = ByteBuffer.wrap(login());
  }

  private static byte[] login() {
    var client = "\7product" + "S\0\0\0\11tomodachi" + capabilities();
    var startOk = string4(client) + "\5PLAIN" + string4("\0guest\0guest") + "\5en_US";
    return bytes(
        "AMQP\0\0\11\1"
            + frame(1, 0, method(10, 11) + startOk)
            + frame(1, 0, method(10, 31) + "\7\u00ff\0\2\0\0\0\0")
            + frame(1, 0, method(10, 40) + "\1/\0\0"));
  }

  private static String capabilities() {
    return "\14capabilitiesF" + string4("\26consumer_cancel_notifyt\1");
  }

  @Override
  public int read() {
    return available() == 0 ? -1 : current.get() & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) {
    var count = Math.min(available(), length);
    current.get(buffer, offset, count);
    return count == 0 && length > 0 ? -1 : count;
  }

  @Override
  public int available() {
    while (!current.hasRemaining() && script.remaining() >= 3) {
      current = ByteBuffer.wrap(bytes(next()));
    }
    return current.remaining();
  }

  private String next() {
    var step = script.get() & 0xff;
    var channel = script.get() & 0xff;
    var content = new byte[Math.min(script.get() & 0xff, script.remaining())];
    script.get(content);
    return perform(step, channel, new String(content, ISO_8859_1));
  }

  private String perform(int step, int channel, String content) {
    return switch (step) {
      case HEADER -> frame(2, channel % CHANNELS, content);
      case BODY -> frame(3, channel % CHANNELS, content);
      case HEARTBEAT -> frame(8, channel % CHANNELS, content);
      case OTHER_BYTES -> content;
      case TIME -> passTime(channel);
      default -> frame(1, channel % CHANNELS, method(METHODS[step % METHODS.length]) + content);
    };
  }

  /// So many times 100 ms.
  private String passTime(int tenths) {
    time.advance(Duration.ofMillis(100L * tenths));
    return "";
  }

  private static String method(int... ids) {
    return number(ids[0], 2) + number(ids[1], 2);
  }

  private static String frame(int type, int channel, String payload) {
    return number(type, 1) + number(channel, 2) + string4(payload) + "\u00ce";
  }

  private static String string4(String text) {
    return number(text.length(), 4) + text;
  }

  private static String number(long value, int octets) {
    var text = new StringBuilder();
    for (var shift = 8 * (octets - 1); shift >= 0; shift -= 8) {
      text.append((char) (value >> shift & 0xff));
    }
    return text.toString();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(ISO_8859_1);
  }
}
