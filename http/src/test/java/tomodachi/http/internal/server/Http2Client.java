package tomodachi.http.internal.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http2.DefaultHttp2Headers;
import io.netty.handler.codec.http2.DefaultHttp2HeadersDecoder;
import io.netty.handler.codec.http2.DefaultHttp2HeadersEncoder;
import io.netty.handler.codec.http2.Http2CodecUtil;
import io.netty.handler.codec.http2.Http2Exception;
import io.netty.handler.codec.http2.Http2Headers;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// A client that sends frames as they are told (RFC 9113 section 4.1), also ones that are wrong,
/// and answers nothing by itself.
final class Http2Client implements AutoCloseable {
  static final int DATA = 0;
  static final int HEADERS = 1;
  static final int PRIORITY = 2;
  static final int RST_STREAM = 3;
  static final int SETTINGS = 4;
  static final int PING = 6;
  static final int GOAWAY = 7;
  static final int WINDOW_UPDATE = 8;
  static final int CONTINUATION = 9;

  static final int END_STREAM = 0x1;
  static final int ACK = 0x1;
  static final int END_HEADERS = 0x4;

  private static final int PATIENCE_MILLIS = 20_000;

  private final Socket socket;
  private final OutputStream out;
  private final DataInputStream in;
  private final DefaultHttp2HeadersEncoder encoder = new DefaultHttp2HeadersEncoder();
  private final DefaultHttp2HeadersDecoder decoder = new DefaultHttp2HeadersDecoder(false);
  private final List<Frame> unread = new ArrayList<>();

  /// A frame as it came.
  ///
  /// @param fields empty but for headers
  @SuppressWarnings("ArrayRecordComponent")
  record Frame(int type, int flags, int stream, byte[] payload, Http2Headers fields) {
    boolean has(int flag) {
      return (flags & flag) != 0;
    }

    /// The number a reset has, a window, or the last stream of a farewell.
    int number() {
      return ByteBuffer.wrap(payload).getInt();
    }

    /// Why a connection ends.
    int farewellCode() {
      return ByteBuffer.wrap(payload).getInt(4);
    }
  }

  /// An answer as it came.
  record Answer(Http2Headers fields, String body, @Nullable Integer reset) {
    int status() {
      return Integer.parseInt(fields.status().toString());
    }

    @Nullable String field(String name) {
      var value = fields.get(name);
      return value == null ? null : value.toString();
    }
  }

  Http2Client(InetSocketAddress server) throws IOException {
    this(new Socket(server.getAddress(), server.getPort()));
    greet();
  }

  /// Says nothing yet.
  Http2Client(Socket socket) throws IOException {
    this.socket = socket;
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(PATIENCE_MILLIS);
    out = socket.getOutputStream();
    in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
  }

  Http2Client greet() throws IOException {
    var preface = Http2CodecUtil.connectionPrefaceBuf();
    var bytes = new byte[preface.readableBytes()];
    preface.readBytes(bytes);
    return sendBytes(bytes).send(SETTINGS, 0, 0);
  }

  Http2Client sendBytes(byte... bytes) throws IOException {
    out.write(bytes);
    return this;
  }

  Http2Client send(int type, int flags, int stream, byte... payload) throws IOException {
    var frame = ByteBuffer.allocate(9 + payload.length);
    frame.put((byte) (payload.length >> 16)).putShort((short) payload.length);
    frame.put((byte) type).put((byte) flags).putInt(stream).put(payload);
    return sendBytes(frame.array());
  }

  /// Allows the server to remember so much of its fields.
  Http2Client fieldTable(int bytes) throws IOException {
    try {
      decoder.configuration().maxHeaderTableSize(bytes);
    } catch (Http2Exception e) {
      throw new IOException(e);
    }
    return send(SETTINGS, 0, 0, ByteBuffer.allocate(6).putShort((short) 1).putInt(bytes).array());
  }

  /// How much the server says it remembers.
  long fieldTable() {
    return decoder.configuration().maxHeaderTableSize();
  }

  Http2Client get(int stream, String target) throws IOException {
    return request(stream, true, "GET", target);
  }

  /// Begins a request.
  ///
  /// @param fields names and values in turn
  Http2Client request(int stream, boolean last, String method, String target, String... fields)
      throws IOException {
    var headers =
        new DefaultHttp2Headers(false).method(method).path(target).scheme("http").authority("test");
    for (var i = 0; i < fields.length; i += 2) {
      headers.add(fields[i], fields[i + 1]);
    }
    return headers(stream, last, headers);
  }

  Http2Client headers(int stream, boolean last, Http2Headers headers) throws IOException {
    return send(HEADERS, END_HEADERS | (last ? END_STREAM : 0), stream, block(stream, headers));
  }

  /// A block of header fields, compressed.
  byte[] block(int stream, Http2Headers headers) throws IOException {
    var block = Unpooled.buffer();
    try {
      encoder.encodeHeaders(stream, headers, block);
    } catch (Http2Exception e) {
      throw new IOException(e);
    }
    var bytes = new byte[block.readableBytes()];
    block.readBytes(bytes);
    return bytes;
  }

  Http2Client data(int stream, boolean last, String text) throws IOException {
    return send(DATA, last ? END_STREAM : 0, stream, text.getBytes(ISO_8859_1));
  }

  Http2Client window(int stream, int more) throws IOException {
    return send(WINDOW_UPDATE, 0, stream, number(more));
  }

  Http2Client reset(int stream) throws IOException {
    return send(RST_STREAM, 0, stream, number(8));
  }

  static byte[] number(int value) {
    return ByteBuffer.allocate(4).putInt(value).array();
  }

  /// The answer on a stream, as far as it came before a reset or the end.
  Answer answer(int stream) throws IOException {
    Http2Headers fields = null;
    var body = new ByteArrayOutputStream();
    while (true) {
      var frame = await(next -> next.stream() == stream && next.type() != WINDOW_UPDATE);
      switch (frame.type()) {
        case HEADERS -> fields = frame.fields();
        case DATA -> body.writeBytes(frame.payload());
        default -> {}
      }
      var reset = frame.type() == RST_STREAM;
      if (reset || frame.has(END_STREAM)) {
        return new Answer(
            fields == null ? new DefaultHttp2Headers() : fields,
            body.toString(ISO_8859_1),
            reset ? frame.number() : null);
      }
    }
  }

  private Http2Headers fields(int stream, byte[] block) throws IOException {
    try {
      return decoder.decodeHeaders(stream, Unpooled.wrappedBuffer(block));
    } catch (Http2Exception e) {
      throw new IOException(e);
    }
  }

  /// What has come and wasn't asked for yet.
  List<Frame> unread() {
    return List.copyOf(unread);
  }

  /// The next frame of a type, on whatever stream.
  Frame await(int type) throws IOException {
    return await(frame -> frame.type() == type);
  }

  /// The next frame that is wanted; those before it stay for later.
  Frame await(Predicate<Frame> wanted) throws IOException {
    for (var i = 0; i < unread.size(); i++) {
      if (wanted.test(unread.get(i))) {
        return unread.remove(i);
      }
    }
    while (true) {
      var frame = read();
      if (wanted.test(frame)) {
        return frame;
      }
      unread.add(frame);
    }
  }

  private Frame read() throws IOException {
    var length = in.readUnsignedByte() << 16 | in.readUnsignedShort();
    var type = in.readUnsignedByte();
    var flags = in.readUnsignedByte();
    var stream = in.readInt();
    var payload = in.readNBytes(length);
    var fields = type == HEADERS ? fields(stream, payload) : new DefaultHttp2Headers();
    return new Frame(type, flags, stream, payload, fields);
  }

  /// Whether the server has closed the connection; what came before is dropped.
  boolean isClosedByServer() throws IOException {
    try {
      while (true) {
        unread.add(read());
      }
    } catch (EOFException | SocketException _) {
      return true;
    }
  }

  @Override
  public void close() throws IOException {
    encoder.close();
    socket.close();
  }
}
