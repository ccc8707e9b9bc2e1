package tomodachi.messaging.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;

/// Whatever calls itself compressed: no more bytes than allowed, or a refusal.
class ZlibFuzzTest {

  private static final int MOST = 10_000;

  @FuzzTest
  void noMoreIsInflatedThanAllowed(byte[] bytes) {
    try {
      assertThat(Zlib.inflate(bytes, MOST)).hasSizeLessThanOrEqualTo(MOST);
    } catch (IllegalArgumentException e) {
      assertThat(e).isExactlyInstanceOf(IllegalArgumentException.class);
    }
    assertThat(Zlib.inflate(Zlib.deflate(bytes))).isEqualTo(bytes);
  }
}
