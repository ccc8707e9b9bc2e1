package tomodachi.protobuf;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.google.protobuf.InvalidProtocolBufferException;

/// Whatever is around the data: it leaves as it came, or is refused.
class OuterMessageFuzzTest {

  @FuzzTest
  void whatIsAroundTheDataLeavesAsItCame(byte[] bytes) throws InvalidProtocolBufferException {
    OuterMessage outer;
    try {
      outer = OuterMessage.parse(bytes);
    } catch (InvalidProtocolBufferException _) {
      return;
    }
    assertThat(OuterMessage.parse(outer.toByteArray())).isEqualTo(outer);
  }
}
