package benchmarks.http.socket;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/// One websocket that listens and says nothing but what it must.
final class SocketClient implements Closeable {

  private static final int BUFFER = 256;
  private static final int TEXT = 0x1;
  private static final int CLOSE = 0x8;
  private static final int PING = 0x9;
  private static final int PONG_FRAME = 0x8a;
  private static final int MASKED = 0x80;
  private static final int OPCODE = 0x0f;
  private static final int LENGTH = 0x7f;
  private static final int LONG_LENGTH = 126;
  private static final int LINE_END = '\n';

  private final Socket socket = new Socket();
  private final DataInputStream in;

  private SocketClient(InetAddress from, int port) throws IOException {
    socket.bind(new InetSocketAddress(from, 0));
    socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    in = new DataInputStream(new BufferedInputStream(socket.getInputStream(), BUFFER));
  }

  /// Connects.
  ///
  /// @param from an address of this machine, as one has too few ports for everybody
  /// @throws IOException when the server doesn't make it a websocket
  static SocketClient open(InetAddress from, int port) throws IOException {
    var client = new SocketClient(from, port);
    try {
      client.upgrade(port);
      return client;
    } catch (IOException e) {
      client.close();
      throw e;
    }
  }

  private void upgrade(int port) throws IOException {
    var request =
        """
        GET /socket HTTP/1.1
        Host: 127.0.0.1:%d
        Upgrade: websocket
        Connection: Upgrade
        Sec-WebSocket-Version: 13
        Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==

        """
            .formatted(port)
            .replace("\n", "\r\n");
    socket.getOutputStream().write(request.getBytes(US_ASCII));
    var status = line(in);
    if (!status.startsWith("HTTP/1.1 101")) {
      throw new IOException("No websocket, but %s".formatted(status));
    }
    while (!line(in).isEmpty()) {
      // The other header fields don't matter.
    }
  }

  private static String line(InputStream in) throws IOException {
    var text = new StringBuilder();
    for (var c = in.read(); c != LINE_END; c = in.read()) {
      if (c < 0) {
        throw new IOException("Closed after " + text);
      }
      text.append((char) c);
    }
    return text.toString().stripTrailing();
  }

  /// Waits for texts and tells of each, until the websocket is closed.
  void listen(Runnable received) throws IOException {
    for (var first = in.read(); first >= 0; first = in.read()) {
      var payload = payload();
      switch (first & OPCODE) {
        case TEXT -> received.run();
        case PING -> pong(payload);
        case CLOSE -> {
          return;
        }
        default -> {
          // It is told nothing else that matters.
        }
      }
    }
  }

  private byte[] payload() throws IOException {
    var length = in.readUnsignedByte() & LENGTH;
    if (length > LONG_LENGTH) {
      throw new IOException("A frame too long for this benchmark");
    }
    return in.readNBytes(length == LONG_LENGTH ? in.readUnsignedShort() : length);
  }

  /// The mask is zero, which leaves the payload as it is.
  private void pong(byte[] payload) throws IOException {
    var frame = new byte[payload.length + 6];
    frame[0] = (byte) PONG_FRAME;
    frame[1] = (byte) (MASKED | payload.length);
    System.arraycopy(payload, 0, frame, 6, payload.length);
    socket.getOutputStream().write(frame);
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException _) {
      // It is closed as far as it can be.
    }
  }
}
