package tomodachi.messaging.wire;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZlibTest {

  private static byte[] noise(int length) {
    var bytes = new byte[length];
    new Random(20_261_122).nextBytes(bytes);
    return bytes;
  }

  @Test
  void bytesComeBackAsTheyWere() {
    assertThat(Zlib.inflate(Zlib.deflate(new byte[0]))).isEmpty();
    assertThat(Zlib.inflate(Zlib.deflate(noise(100_000)))).isEqualTo(noise(100_000));
  }

  @Test
  void theFormatIsZlib() {
    assertThat(Zlib.deflate("{}".getBytes(US_ASCII))).startsWith(0x78, 0x9c);
  }

  @Test
  void whatInflatesToMoreThanTheLimitIsRefused() {
    var compressed = Zlib.deflate(new byte[10_000]);

    assertThat(Zlib.inflate(compressed, 10_000)).hasSize(10_000);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Zlib.inflate(compressed, 9_999))
        .withMessage("compressed data is larger than 9,999 bytes when inflated");
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "31, 1", "64, 2", "512, 16", "2048, 64", "1000000, 64"})
  void theLimitFollowsTheHeap(long heapInMebibytes, int mostInMebibytes) {
    assertThat(Zlib.mostFor(heapInMebibytes << 20)).isEqualTo(mostInMebibytes << 20);
  }

  @Test
  void aHeapWithoutBoundHasTheLargestLimit() {
    assertThat(Zlib.mostFor(Long.MAX_VALUE)).isEqualTo(64 << 20);
  }

  @Test
  void whatInflatesToMoreThanTheHeapAllowsIsRefused() {
    var compressed = Zlib.deflate(new byte[Zlib.MOST_INFLATED + 1]);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Zlib.inflate(compressed))
        .withMessage(
            "compressed data is larger than %,d bytes when inflated".formatted(Zlib.MOST_INFLATED));
  }

  @Test
  void whatIsNotCompressedOrCutOffIsRefused() {
    var compressed = Zlib.deflate(noise(1_000));

    assertThatIllegalArgumentException().isThrownBy(() -> Zlib.inflate(noise(1_000)));
    assertThatIllegalArgumentException().isThrownBy(() -> Zlib.inflate(new byte[0]));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Zlib.inflate(java.util.Arrays.copyOf(compressed, compressed.length / 2)))
        .withMessage("compressed data isn't in zlib format, or is cut off");
  }
}
