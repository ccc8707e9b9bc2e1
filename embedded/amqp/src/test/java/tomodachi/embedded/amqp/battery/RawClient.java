package tomodachi.embedded.amqp.battery;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.HexFormat;

/// A client that sends whatever bytes it is told to.
final class RawClient implements AutoCloseable {

  static final int METHOD = 1;
  static final int HEADER = 2;
  static final int BODY = 3;
  static final int HEARTBEAT = 8;

  private static final int TIMEOUT_MILLIS = 10_000;
  private static final int CLOSE = 10 << 16 | 50;
  private static final int CHANNEL_CLOSE = 20 << 16 | 40;

  private final Socket socket;
  private final DataInputStream in;
  private final DataOutputStream out;

  /// Connects and sends nothing.
  RawClient(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(TIMEOUT_MILLIS);
    in = new DataInputStream(socket.getInputStream());
    out = new DataOutputStream(socket.getOutputStream());
  }

  /// A client that is connected and has opened channel 1.
  ///
  /// @param heartbeat in seconds, 0 for none
  static RawClient opened(int port, int heartbeat) throws IOException {
    var client = new RawClient(port);
    client.bytes("AMQP\0\0\u0009\u0001");
    client.skip();
    client.method(0, startOk());
    client.skip();
    client.method(0, "000a001f" + "07ff" + "00020000" + "%04x".formatted(heartbeat));
    client.method(0, "000a0028" + "012f" + "00" + "00");
    client.skip();
    client.method(1, "0014000a" + "00");
    client.skip();
    return client;
  }

  private static String startOk() {
    return "000a000b"
        + "00000000"
        + "05"
        + hex("PLAIN")
        + "0000000c"
        + hex("\0guest\0guest")
        + "05"
        + hex("en_US");
  }

  static String hex(String text) {
    return HexFormat.of().formatHex(text.getBytes(UTF_8));
  }

  void bytes(String latin) throws IOException {
    out.writeBytes(latin);
  }

  /// Sends a method.
  ///
  /// @param payload in hexadecimal digits
  void method(int channel, String payload) throws IOException {
    frame(METHOD, channel, payload);
  }

  void frame(int type, int channel, String payload) throws IOException {
    frame(type, channel, payload, 0xce);
  }

  void frame(int type, int channel, String payload, int end) throws IOException {
    var bytes = HexFormat.of().parseHex(payload);
    var frame = new ByteArrayOutputStream();
    var fields = new DataOutputStream(frame);
    fields.writeByte(type);
    fields.writeShort(channel);
    fields.writeInt(bytes.length);
    fields.write(bytes);
    fields.writeByte(end);
    out.write(frame.toByteArray());
  }

  /// Reads one frame and forgets it.
  void skip() throws IOException {
    read();
  }

  /// The next `count` bytes as they are.
  String read(int count) throws IOException {
    return HexFormat.of().formatHex(in.readNBytes(count));
  }

  private byte[] read() throws IOException {
    in.skipNBytes(3);
    var payload = new byte[in.readInt()];
    in.readFully(payload);
    in.skipNBytes(1);
    return payload;
  }

  /// Reads until the broker closes the channel, the connection or the socket, and tells its words;
  /// `end of stream` when there are none.
  String answer() throws IOException {
    try {
      while (true) {
        var payload = read();
        var fields = new DataInputStream(new java.io.ByteArrayInputStream(payload));
        var method = payload.length < 4 ? 0 : fields.readInt();
        if (method == CLOSE || method == CHANNEL_CLOSE) {
          var code = fields.readUnsignedShort();
          var text = new String(fields.readNBytes(fields.readUnsignedByte()), UTF_8);
          return "%s %d %s".formatted(method == CLOSE ? "connection" : "channel", code, text);
        }
      }
    } catch (EOFException | SocketException e) {
      return "end of stream";
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
