package tomodachi.embedded.amqp.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import org.junit.jupiter.api.Test;

class FrameReaderTest {

  @Test
  void aFrameIsReadAsItWasWritten() throws Exception {
    var out = new ByteArrayOutputStream();
    var writer = new FrameWriter(out);
    writer.write(7, new BasicReply.CancelOk("tag"));
    writer.writeHeartbeat();
    writer.flush();
    var reader = reader(out.toByteArray());

    var method = reader.read();
    assertThat(method.type()).isEqualTo(Frame.Type.METHOD);
    assertThat(method.channel()).isEqualTo(7);
    assertThat(method.methodId()).isEqualTo(60 << 16 | 31);
    assertThat(reader.read().type()).isEqualTo(Frame.Type.HEARTBEAT);
    assertThatExceptionOfType(EOFException.class).isThrownBy(reader::read);
  }

  @Test
  void aBodyIsWrittenInFramesTheClientCanTake() throws Exception {
    var out = new ByteArrayOutputStream();
    var writer = new FrameWriter(out);
    writer.limit(4_096);
    writer.write(1, Properties.NONE, new byte[10_000]);
    writer.flush();
    var reader = reader(out.toByteArray());

    assertThat(reader.read().header().bodySize()).isEqualTo(10_000);
    assertThat(reader.read().payload()).hasSize(4_088);
    assertThat(reader.read().payload()).hasSize(4_088);
    assertThat(reader.read().payload()).hasSize(1_824);
  }

  @Test
  void aFrameThatIsTooLargeIsRefusedBeforeItIsRead() {
    assertRefused(
        "FRAME_ERROR - type 1, frame too large: 131065, at most 131064", 1, 0, 0, 0, 1, -1, -7);
    assertRefused(
        "FRAME_ERROR - type 1, frame too large: 4294967295, at most 131064",
        1,
        0,
        0,
        -1,
        -1,
        -1,
        -1);
  }

  @Test
  void aFrameWithoutItsEndIsRefused() {
    assertRefused("FRAME_ERROR - a frame of type 8 has no end", 8, 0, 0, 0, 0, 0, 0, 0);
  }

  @Test
  void aFrameOfUnknownTypeIsRefused() {
    assertRefused("FRAME_ERROR - unknown frame type 5", 5, 0, 0, 0, 0, 0, 0, 0xCE);
  }

  @Test
  void whatFollowsRubbishIsSkippedUntilTheClientKnows() throws Exception {
    var bytes = new byte[] {1, 0, 1, 1, 0, 0, 0, 0, 0, 4, 0, 10, 0, 51, (byte) 0xCE, 42};
    var in = new ByteArrayInputStream(bytes);

    new FrameReader(in).skipToCloseOk();

    assertThatExceptionOfType(EOFException.class)
        .isThrownBy(() -> reader((byte) 1, (byte) 0).skipToCloseOk());
  }

  private static FrameReader reader(byte... bytes) {
    return new FrameReader(new ByteArrayInputStream(bytes));
  }

  private static void assertRefused(String text, int... octets) {
    var bytes = new byte[octets.length];
    for (var i = 0; i < octets.length; i++) {
      bytes[i] = (byte) octets[i];
    }
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> reader(bytes).read())
        .withMessage(text);
  }
}
