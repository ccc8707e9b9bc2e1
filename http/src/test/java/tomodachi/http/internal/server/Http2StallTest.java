package tomodachi.http.internal.server;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http2.Http2CodecUtil;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tomodachi.http.internal.websocket.ManualMachine;

/// Clients that take their answers slowly or not at all.
class Http2StallTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String GET = "8286";
  private static final String LARGE = GET + "0406" + hex("/large") + "0104" + hex("test");
  private static final String SMALL = GET + "84" + "0104" + hex("test");

  private final ManualMachine machine = new ManualMachine();
  private final MemoryChannel channel = new MemoryChannel(new ConnectionSetup(server()));

  private ServerScope server() {
    var usual =
        ServerScope.of(
            TestSettings.settings().bodyTimeout(PATIENCE).get(),
            new StillTimeline(),
            Http2StallTest::answer);
    return new ServerScope(
        usual.settings(),
        machine,
        usual.application(),
        usual.heads(),
        usual.fields(),
        usual.connections(),
        usual.requests());
  }

  private static void answer(Exchange exchange) {
    var length = exchange.target().equals("/large") ? 300_000 : 10;
    exchange.respond(TestServer.ok(), new byte[length]);
  }

  @AfterEach
  void end() {
    channel.finishAndReleaseAll();
  }

  @Test
  void aClientThatReadsSteadilyKeepsItsConnection() {
    greet();
    send(Http2Client.HEADERS, 5, 1, LARGE);
    advance(Duration.ofSeconds(20));
    send(Http2Client.WINDOW_UPDATE, 0, 0, "00010000");
    send(Http2Client.WINDOW_UPDATE, 0, 1, "00010000");

    channel.unsafe().outboundBuffer().setUserDefinedWritability(1, false);
    advance(Duration.ofSeconds(20));

    assertThat(channel.isActive()).isTrue();
    assertThat(resets()).isEmpty();
  }

  @Test
  void aClientThatTakesNothingAtAllIsCut() {
    greet();
    send(Http2Client.HEADERS, 5, 1, LARGE);
    channel.unsafe().outboundBuffer().setUserDefinedWritability(1, false);

    advance(PATIENCE);

    assertThat(channel.isActive()).isFalse();
  }

  @Test
  void otherAnswersGiveAStalledOneNoMoreTime() {
    greet();
    send(Http2Client.HEADERS, 5, 1, LARGE);
    send(Http2Client.WINDOW_UPDATE, 0, 0, "00010000");
    for (var stream = 3; stream <= 7; stream += 2) {
      advance(PATIENCE.dividedBy(3));
      send(Http2Client.HEADERS, 5, stream, SMALL);
    }

    assertThat(channel.isActive()).isTrue();
    assertThat(resets()).containsExactly(1);
  }

  @Test
  void aRefusalThatIsNotTakenIsGivenUp() {
    greet();
    send(Http2Client.SETTINGS, 0, 0, "000400000000");
    send(Http2Client.HEADERS, 5, 1, SMALL + "0006" + hex("expect") + "08" + hex("nonsense"));

    advance(PATIENCE);

    assertThat(resets()).containsExactly(1);
  }

  private void greet() {
    channel.writeInbound(Unpooled.copiedBuffer(Http2CodecUtil.connectionPrefaceBuf()));
    send(Http2Client.SETTINGS, 0, 0, "");
  }

  private void send(int type, int flags, int stream, String payload) {
    var bytes = HexFormat.of().parseHex(payload);
    var frame = ByteBuffer.allocate(9 + bytes.length);
    frame.putInt(bytes.length << 8 | type).put((byte) flags).putInt(stream).put(bytes);
    channel.writeInbound(Unpooled.wrappedBuffer(frame.array()));
    channel.runPendingTasks();
  }

  private void advance(Duration time) {
    machine.advance(time, channel::runPendingTasks);
  }

  /// The streams that were reset.
  private List<Integer> resets() {
    var out = Unpooled.buffer();
    for (ByteBuf next = channel.readOutbound(); next != null; next = channel.readOutbound()) {
      out.writeBytes(next);
      next.release();
    }
    var streams = new ArrayList<Integer>();
    while (out.isReadable()) {
      var head = out.readInt();
      out.skipBytes(1);
      var stream = out.readInt();
      out.skipBytes(head >>> 8);
      if ((head & 0xff) == Http2Client.RST_STREAM) {
        streams.add(stream);
      }
    }
    return streams;
  }

  private static String hex(String text) {
    return HexFormat.of().formatHex(text.getBytes(US_ASCII));
  }
}
