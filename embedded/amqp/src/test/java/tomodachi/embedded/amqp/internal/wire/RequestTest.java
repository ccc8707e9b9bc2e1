package tomodachi.embedded.amqp.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestTest {

  @Test
  void bitsOfADeclarationAreReadInTheirOrder() throws Exception {
    var out = method(50, 10).shortInt(0).shortString("q");
    out.bits(false, true, false, true, false).table(FieldTable.EMPTY);

    assertThat(read(out))
        .isEqualTo(
            new QueueRequest.Declare("q", false, true, false, true, false, FieldTable.EMPTY));
  }

  @Test
  void aPublishNamesWhereItGoes() throws Exception {
    var out = method(60, 40).shortInt(0).shortString("x").shortString("key").bits(true, false);

    assertThat(read(out)).isEqualTo(new BasicRequest.Publish("x", "key", true, false));
  }

  @Test
  void aNackHasATagAndTwoBits() throws Exception {
    var out = method(60, 120).longLong(42).bits(true, true);

    assertThat(read(out)).isEqualTo(new BasicRequest.Nack(42, true, true));
  }

  @Test
  void theResponseToAChallengeIsNotShown() throws Exception {
    var out =
        method(10, 11).table(FieldTable.EMPTY).shortString("PLAIN").longString("\0me\0secret");

    assertThat(read(out).toString()).isEqualTo("StartOk[mechanism=PLAIN]");
  }

  @ParameterizedTest
  @CsvSource({
    "10, 10", "20, 11", "40, 11", "50, 11", "60, 60", "85, 11", "90, 11", "30, 11", "7, 7"
  })
  void whatNoClientMaySendIsRefused(int classId, int methodId) {
    var out = method(classId, methodId).shortInt(0);

    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> read(out))
        .withMessage("COMMAND_INVALID - unimplemented method");
  }

  @Test
  void anArgumentThatIsMissingIsRefused() {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> read(method(60, 80).longInt(1)))
        .withMessage("FRAME_ERROR - the frame is too short");
  }

  private static Encoder method(int classId, int methodId) {
    return new Encoder().shortInt(classId).shortInt(methodId);
  }

  private static Request read(Encoder encoder) throws Refusal {
    return Request.read(new Cursor(encoder.toBytes()));
  }
}
