package tomodachi.http.internal.websocket;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tomodachi.http.WebsocketOptions;

/// Time, order and room on one connection.
class SessionTest {

  private static final Duration INTERVAL = Duration.ofSeconds(30);
  private static final String PING = "8900";

  private static byte[] frame(int first, String text) {
    var payload = text.getBytes(UTF_8);
    var bytes = new byte[6 + payload.length];
    bytes[0] = (byte) first;
    bytes[1] = (byte) (0x80 | payload.length);
    System.arraycopy(payload, 0, bytes, 6, payload.length);
    return bytes;
  }

  @Test
  void aSilentClientIsPingedAndThenGivenUp() {
    try (var wire = new Wire(Wire.plain())) {
      wire.advance(INTERVAL.minusNanos(1));
      assertThat(wire.sent()).isEmpty();
      wire.advance(Duration.ofNanos(1));
      assertThat(wire.sentHex()).isEqualTo(PING);

      wire.advance(INTERVAL);

      assertThat(wire.channel.isActive()).isFalse();
      assertThat(wire.heard).containsExactly("closed 1006", "over");
    }
  }

  @Test
  void aClientThatAnswersStays() {
    try (var wire = new Wire(Wire.plain())) {
      for (var i = 0; i < 10; i++) {
        wire.advance(INTERVAL);
        assertThat(wire.sentHex()).isEqualTo(PING);
        wire.say(frame(0x8a, ""));
      }

      assertThat(wire.channel.isActive()).isTrue();
    }
  }

  @Test
  void aClientThatTakesALargeMessageSteadilyIsNeitherPingedNorGivenUp() {
    Queue<Runnable> pieces = new ArrayDeque<>();
    try (var wire = new Wire(Wire.plain())) {
      wire.channel.pipeline().addFirst(new HeldPieces(pieces));
      wire.session.send(new byte[600_000]);
      wire.channel.runPendingTasks();
      assertThat(pieces).hasSizeGreaterThan(5);

      while (!pieces.isEmpty()) {
        wire.advance(Duration.ofSeconds(20));
        pieces.remove().run();
      }

      assertThat(wire.channel.isActive()).isTrue();
      assertThat(wire.sent()).hasSize(600_010);
      wire.advance(INTERVAL);
      assertThat(wire.sentHex()).isEqualTo(PING);
    }
  }

  /// Holds back what is written, as a client does that reads slowly.
  private static final class HeldPieces extends ChannelOutboundHandlerAdapter {
    private final Queue<Runnable> pieces;

    HeldPieces(Queue<Runnable> pieces) {
      this.pieces = pieces;
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
      if (pieces.isEmpty() && ((ByteBuf) message).readableBytes() < 10) {
        var _ = context.write(message, promise);
      } else {
        pieces.add(() -> {
          var _ = context.writeAndFlush(message, promise);
        });
      }
    }
  }

  @Test
  void smallMessagesTakeRoomToo() throws Exception {
    var options = Wire.plain().withSendBuffer(1_000);
    Queue<Runnable> pieces = new ArrayDeque<>();
    try (var wire = new Wire(options)) {
      wire.channel.pipeline().addFirst(new HeldPieces(pieces));
      wire.session.send(new byte[500]);
      var sent = Stream.generate(() -> wire.session.sendAsync("")).limit(100).toList();

      assertThat(sent)
          .filteredOn(CompletableFuture::isCompletedExceptionally)
          .hasSizeGreaterThan(90);
      wire.channel.runPendingTasks();
      while (!pieces.isEmpty()) {
        pieces.remove().run();
        wire.channel.runPendingTasks();
      }
      wire.sent();
      assertThat(wire.session.sendAsync(new byte[900])).isNotCompletedExceptionally();
      wire.channel.runPendingTasks();
      pieces.forEach(Runnable::run);
    }
  }

  @Test
  void aClientThatSpeaksIsNotPinged() {
    try (var wire = new Wire(Wire.plain())) {
      for (var i = 0; i < 10; i++) {
        wire.advance(Duration.ofSeconds(20));
        wire.say(frame(0x81, "on"));
      }

      assertThat(wire.sent()).isEmpty();
    }
  }

  @Test
  void withoutIntervalNobodyIsPinged() {
    try (var wire = new Wire(Wire.plain().withPingInterval(Duration.ZERO))) {
      wire.advance(Duration.ofDays(1));

      assertThat(wire.sent()).isEmpty();
      assertThat(wire.channel.isActive()).isTrue();
    }
  }

  @Test
  void aClientThatDoesNotAnswerTheCloseIsCut() {
    try (var wire = new Wire(Wire.plain())) {
      wire.session.close(4000, "so");
      assertThat(wire.sentHex()).isEqualTo("8804" + "0fa0" + "736f");
      wire.advance(Duration.ofSeconds(4));
      assertThat(wire.channel.isActive()).isTrue();

      wire.advance(Duration.ofSeconds(1));

      assertThat(wire.channel.isActive()).isFalse();
      assertThat(wire.heard).containsExactly("closed 4000", "over");
      assertThat(wire.session.closeStatus()).hasValue(4000);
    }
  }

  @Test
  void nothingFollowsTheCloseFrame() {
    try (var wire = new Wire(Wire.plain())) {
      wire.session.close();
      wire.session.close(4000, "again");
      wire.session.ping();
      wire.say(frame(0x89, "?")).say(frame(0x81, "late"));

      assertThat(wire.sentHex()).isEqualTo("880203e8");
      assertThatExceptionOfType(UncheckedIOException.class)
          .isThrownBy(() -> wire.session.send("late"))
          .withMessageContaining("The websocket is closed");
      assertThat(wire.session.sendAsync("late")).isCompletedExceptionally();
      assertThat(wire.heard).isEmpty();
    }
  }

  @Test
  void whatCanNotBeSentAsCloseIsRefused() {
    try (var wire = new Wire(Wire.plain())) {
      assertThatIllegalArgumentException().isThrownBy(() -> wire.session.close(1005, ""));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> wire.session.close(1000, "ä".repeat(62)))
          .withMessage("Reason must have at most 123 bytes in UTF-8, had 124");
      assertThat(wire.session.isOpen()).isTrue();
    }
  }

  @Test
  void aClientWhoseMessagesWaitIsNotReadFromNorGivenUp() {
    Queue<Runnable> callbacks = new ArrayDeque<>();
    try (var wire = new Wire(Wire.plain(), callbacks::add)) {
      for (var i = 0; i < 1_000; i++) {
        wire.say(frame(0x81, "x".repeat(100)));
      }
      assertThat(wire.channel.config().isAutoRead()).isFalse();
      wire.advance(Duration.ofMinutes(10));
      assertThat(wire.channel.isActive()).isTrue();

      callbacks.remove().run();
      wire.channel.runPendingTasks();

      assertThat(wire.channel.config().isAutoRead()).isTrue();
      assertThat(wire.heard).hasSize(1_000);
      assertThat(callbacks).isEmpty();
    }
  }

  @Test
  void theEndIsToldAfterTheMessagesBeforeIt() {
    Queue<Runnable> callbacks = new ArrayDeque<>();
    try (var wire = new Wire(Wire.plain(), callbacks::add)) {
      wire.say(frame(0x81, "a")).say(frame(0x81, "b"));
      var _ = wire.channel.close();
      assertThat(wire.heard).isEmpty();

      callbacks.remove().run();

      assertThat(wire.heard).containsExactly("text a", "text b", "closed 1006", "over");
      assertThat(callbacks).isEmpty();
    }
  }

  @Test
  void aCompressedBombClosesWith1009() {
    var bomb = Objects.requireNonNull(new Compression().deflate(new byte[100_000]));
    assertThat(bomb).hasSizeBetween(100, 900);
    var options = WebsocketOptions.defaults().withMaxMessageSize(1_000);
    try (var wire = new Wire(options)) {
      wire.say(HexFormat.of().parseHex("c2fe%04x00000000".formatted(bomb.length))).say(bomb);

      assertThat(wire.sentHex()).startsWith("88").contains("%04x".formatted(1009));
      assertThat(wire.heard).containsExactly("closed 1009", "over");
    }
  }

  @Test
  void longTextsAreCompressedWhenThatWasAgreedOn() throws Exception {
    try (var wire = new Wire(WebsocketOptions.defaults())) {
      wire.session.send("short");
      assertThat(wire.sentHex()).startsWith("8105");
      wire.session.send("long ".repeat(1_000));

      var sent = wire.sent();
      assertThat(sent[0]).isEqualTo((byte) 0xc1);
      assertThat(sent).hasSizeLessThan(126);
      var payload = Arrays.copyOfRange(sent, 2, sent.length);
      assertThat(new Compression().inflate(payload, 10_000)).asString(UTF_8).startsWith("long l");
    }
  }

  @Test
  void aCompressedTextThatIsNoUtf8ClosesWith1007() {
    try (var wire = new Wire(WebsocketOptions.defaults())) {
      // A stored block of one byte, FF.
      wire.say(HexFormat.of().parseHex("c18700000000" + "000100feffff00"));

      assertThat(wire.sentHex()).startsWith("88").contains("%04x".formatted(1007));
    }
  }
}
