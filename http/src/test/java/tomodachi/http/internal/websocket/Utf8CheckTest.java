package tomodachi.http.internal.websocket;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Utf8CheckTest {

  @Test
  void itAgreesWithTheDecoderOfTheJdkOnAllPairsAndOnRandomBytes() {
    for (var pair = 0; pair < 0x1_0000; pair++) {
      assertAgreement(new byte[] {(byte) (pair >> 8), (byte) pair});
    }
    var random = new Random(7);
    for (var i = 0; i < 50_000; i++) {
      assertAgreement(likely(random));
    }
  }

  /// Lead bytes and continuations that may well fit.
  private static byte[] likely(Random random) {
    var bytes = new byte[1 + random.nextInt(6)];
    for (var i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (i == 0 ? 0xc0 + random.nextInt(0x38) : 0x80 + random.nextInt(0x48));
    }
    return bytes;
  }

  private static void assertAgreement(byte[] bytes) {
    var check = new Utf8Check();

    var accepted = check.accepts(bytes, bytes.length) && check.isComplete();

    assertThat(accepted).as("%s", (Object) bytes).isEqualTo(isText(bytes));
  }

  private static boolean isText(byte[] bytes) {
    try {
      UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException _) {
      return false;
    }
  }
}
