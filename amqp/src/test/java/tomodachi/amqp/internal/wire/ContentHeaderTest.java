package tomodachi.amqp.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.MalformedFrameException;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentHeaderTest {

  private static final int HEADERS_AT = 14 + 1 + "text/plain".length();

  private static BasicProperties read(byte[] payload) throws IOException {
    var in = new DataInputStream(new ByteArrayInputStream(payload));
    in.skipNBytes(Short.BYTES); // The class.
    return new BasicProperties(in);
  }

  private static boolean isReplaced(byte[] payload) {
    return ContentHeader.replacement(payload).isPresent();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whatTheClientReadsIsLeftAsItIs(boolean tables) throws Exception {
    for (var levels = 0; levels <= 32; levels++) {
      var payload = DeepHeaders.payload(DeepHeaders.nested(levels, tables));

      assertThat(isReplaced(payload)).isFalse();
      assertThat(read(payload).getMessageId()).isEqualTo("m-1");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {33, 34, 100, 500})
  void whatTheClientCannotReadIsReplacedAndAllElseIsKept(int levels) throws Exception {
    for (var tables : new boolean[] {true, false}) {
      var payload = DeepHeaders.payload(DeepHeaders.nested(levels, tables));
      assertThatExceptionOfType(MalformedFrameException.class).isThrownBy(() -> read(payload));

      var readable = read(ContentHeader.replacement(payload).orElseThrow());

      assertThat(readable.getHeaders()).containsOnlyKeys(ContentHeader.UNREADABLE);
      assertThat(readable.getContentType()).isEqualTo("text/plain");
      assertThat(readable.getMessageId()).isEqualTo("m-1");
      assertThat(readable.getAppId()).isEqualTo("a-1");
    }
  }

  @Test
  void theBytesOfTheHeadersAreKept() throws Exception {
    var payload = DeepHeaders.payload(DeepHeaders.nested(40, true));

    var kept =
        read(ContentHeader.replacement(payload).orElseThrow())
            .getHeaders()
            .get(ContentHeader.UNREADABLE);

    var at = HEADERS_AT + 4;
    assertThat((byte[]) kept).isEqualTo(Arrays.copyOfRange(payload, at, at + length(payload)));
  }

  private static int length(byte[] payload) {
    return ByteBuffer.wrap(payload).getInt(HEADERS_AT);
  }

  @Test
  void moreBytesThanACopyHasRoomForAreNotKept() throws Exception {
    var payload = DeepHeaders.payload(List.of(DeepHeaders.nested(40, false), "x".repeat(70_000)));

    var readable = read(ContentHeader.replacement(payload).orElseThrow());

    assertThat(readable.getHeaders()).containsEntry(ContentHeader.UNREADABLE, new byte[0]);
    assertThat(readable.getMessageId()).isEqualTo("m-1");
  }

  @Test
  void manyValuesBesideEachOtherAreNotDeep() throws Exception {
    var wide = new ArrayList<Object>();
    for (var i = 0; i < 1_000; i++) {
      wide.add(Map.of("a", DeepHeaders.nested(20, i % 2 == 0), "b", 1L, "c", true, "d", 1.5));
    }

    assertThat(isReplaced(DeepHeaders.payload(wide))).isFalse();
  }

  @Test
  void otherFramesAreLeftAsTheyAre() {
    assertThat(isReplaced(new byte[0])).isFalse();
    assertThat(isReplaced(new byte[1_000])).isFalse();
    assertThat(isReplaced(DeepHeaders.payload(new BasicProperties()))).isFalse();
    var noHeaders = new BasicProperties.Builder().contentType("t".repeat(250)).build();
    assertThat(isReplaced(DeepHeaders.payload(noHeaders))).isFalse();
  }

  @Test
  void whatIsCutOffIsLeftToTheClient() {
    var payload = DeepHeaders.payload(DeepHeaders.nested(40, true));
    var end = payload.length - "m-1".length() - "a-1".length() - 2;

    for (var length = 0; length < end; length++) {
      assertThat(isReplaced(Arrays.copyOf(payload, length))).isFalse();
    }
  }

  @Test
  void lengthsThatLieHarmNobody() {
    var random = new Random(20_261_128);
    var whole = DeepHeaders.payload(DeepHeaders.nested(40, true));
    for (var run = 0; run < 20_000; run++) {
      var payload = whole.clone();
      for (var change = 0; change < 3; change++) {
        payload[random.nextInt(HEADERS_AT, payload.length)] = (byte) random.nextInt(256);
      }

      var readable = ContentHeader.replacement(payload).orElse(payload);

      assertThat(refusedForItsDepth(readable)).isFalse();
    }
  }

  /// As the client refuses it.
  private static boolean refusedForItsDepth(byte[] payload) {
    try {
      read(payload);
      return false;
    } catch (MalformedFrameException e) {
      return String.valueOf(e.getMessage()).startsWith("Too many levels") && fits(payload);
    } catch (IOException | RuntimeException _) {
      return false;
    }
  }

  /// Headers that claim to reach past the frame aren't looked into.
  private static boolean fits(byte[] payload) {
    return Integer.toUnsignedLong(length(payload)) <= payload.length - HEADERS_AT - 4;
  }
}
