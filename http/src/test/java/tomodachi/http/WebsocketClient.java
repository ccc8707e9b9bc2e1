package tomodachi.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// A client that speaks the websocket protocol by the letter, or breaks it where a test wants.
final class WebsocketClient implements AutoCloseable {

  static final String HANDSHAKE =
      """
      Connection: Upgrade
      Upgrade: websocket
      Sec-WebSocket-Version: 13
      Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==
      """;

  private static final byte[] MASK = {0x12, 0x34, 0x56, (byte) 0x9a};

  private final Socket socket;
  private final DataInputStream in;
  private final List<String> head = new ArrayList<>();

  /// A frame of the server.
  @SuppressWarnings("ArrayRecordComponent") // Nobody compares frames.
  record Frame(int first, byte[] payload) {
    int opcode() {
      return first & 0x0f;
    }

    boolean last() {
      return (first & 0x80) != 0;
    }

    boolean compressed() {
      return (first & 0x40) != 0;
    }

    String text() {
      return new String(payload, UTF_8);
    }

    int closeCode() {
      return payload.length < 2 ? 1005 : ((payload[0] & 0xff) << 8) | (payload[1] & 0xff);
    }
  }

  private WebsocketClient(int port) throws IOException {
    socket = new Socket();
    socket.setReceiveBufferSize(32 * 1024);
    socket.setSoTimeout(20_000);
    socket.setTcpNoDelay(true);
    socket.connect(new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
  }

  /// Asks for a websocket and reads the head of the answer.
  ///
  /// @param fields more fields, each `Name: value`
  static WebsocketClient ask(int port, String target, String... fields) throws IOException {
    return request(port, "GET", target, HANDSHAKE, fields);
  }

  /// Asks for something as told.
  static WebsocketClient request(
      int port, String method, String target, String handshake, String... fields)
      throws IOException {
    var client = new WebsocketClient(port);
    var all = handshake + Arrays.stream(fields).map("%s\n"::formatted).reduce("", String::concat);
    var text = "%s %s HTTP/1.1\nHost: localhost:%d\n%s\n".formatted(method, target, port, all);
    client.raw(text.replace("\n", "\r\n").getBytes(ISO_8859_1));
    client.readHead();
    return client;
  }

  /// Asks for a websocket, and sends more before there is an answer.
  static WebsocketClient hurried(int port, String target, byte[] more) throws IOException {
    var client = new WebsocketClient(port);
    var text = "GET %s HTTP/1.1\nHost: localhost:%d\n%s\n".formatted(target, port, HANDSHAKE);
    var bytes = new ByteArrayOutputStream();
    bytes.writeBytes(text.replace("\n", "\r\n").getBytes(ISO_8859_1));
    bytes.writeBytes(more);
    client.raw(bytes.toByteArray());
    client.readHead();
    return client;
  }

  /// The same, which must be granted.
  static WebsocketClient open(int port, String target, String... fields) throws IOException {
    var client = ask(port, target, fields);
    if (client.status() != 101) {
      throw new IOException("answered " + client.head);
    }
    return client;
  }

  private void readHead() throws IOException {
    for (var line = line(); !line.isEmpty(); line = line()) {
      head.add(line);
    }
  }

  private String line() throws IOException {
    var line = new ByteArrayOutputStream();
    for (var b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0) {
        throw new IOException("closed after \"" + line + "\"");
      }
      line.write(b);
    }
    return line.toString(ISO_8859_1).stripTrailing();
  }

  int status() {
    return Integer.parseInt(head.getFirst().split(" ", -1)[1]);
  }

  /// The values of a field of the answer.
  List<String> fields(String name) {
    var prefix = name.toLowerCase(Locale.ROOT) + ": ";
    return head.stream()
        .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(prefix))
        .map(line -> line.substring(prefix.length()))
        .toList();
  }

  WebsocketClient text(String text) throws IOException {
    return frame(0x81, text.getBytes(UTF_8));
  }

  WebsocketClient binary(byte[] data) throws IOException {
    return frame(0x82, data);
  }

  WebsocketClient ping(String payload) throws IOException {
    return frame(0x89, payload.getBytes(UTF_8));
  }

  WebsocketClient close(int code) throws IOException {
    return frame(0x88, new byte[] {(byte) (code >> 8), (byte) code});
  }

  /// Sends a masked frame.
  ///
  /// @param first its first byte
  WebsocketClient frame(int first, byte[] payload) throws IOException {
    return raw(encoded(first, payload));
  }

  static byte[] encoded(int first, byte[] payload) {
    var out = new ByteArrayOutputStream();
    out.write(first);
    if (payload.length < 126) {
      out.write(0x80 | payload.length);
    } else if (payload.length < 0x1_0000) {
      out.write(0x80 | 126);
      writeNumber(out, payload.length, 2);
    } else {
      out.write(0x80 | 127);
      writeNumber(out, payload.length, 8);
    }
    out.writeBytes(MASK);
    for (var i = 0; i < payload.length; i++) {
      out.write(payload[i] ^ MASK[i % 4]);
    }
    return out.toByteArray();
  }

  private static void writeNumber(ByteArrayOutputStream out, long number, int bytes) {
    for (var i = bytes - 1; i >= 0; i--) {
      out.write((int) (number >> (8 * i)));
    }
  }

  WebsocketClient raw(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
    return this;
  }

  Frame read() throws IOException {
    var first = in.readUnsignedByte();
    var length = (long) in.readUnsignedByte();
    if (length == 126) {
      length = in.readUnsignedShort();
    } else if (length == 127) {
      length = in.readLong();
    }
    var payload = in.readNBytes((int) length);
    return new Frame(first, payload);
  }

  /// The code of the close frame that is next.
  int readClose() throws IOException {
    var frame = read();
    if (frame.opcode() != 8) {
      throw new IOException("not a close frame but %d: %s".formatted(frame.first(), frame.text()));
    }
    return frame.closeCode();
  }

  /// The body of an answer that is none of a websocket.
  String body() throws IOException {
    var length = fields("Content-Length").getFirst();
    return new String(in.readNBytes(Integer.parseInt(length)), UTF_8);
  }

  /// Whether the server closes the connection, and sends nothing before.
  boolean isClosedByServer() throws IOException {
    try {
      return in.read() < 0;
    } catch (SocketException _) {
      return true;
    }
  }

  void reset() throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
