package tomodachi.embedded.amqp.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;

/// Whatever a client sends: frames that mean something, or a refusal.
class FrameFuzzTest {

  @FuzzTest
  void aFrameIsReadOrRefused(byte[] bytes) throws IOException {
    var reader = new FrameReader(new ByteArrayInputStream(bytes));
    try {
      while (true) {
        scrutinize(reader.read());
      }
    } catch (EOFException | Refusal e) {
      assertThat(e)
          .satisfiesAnyOf(
              end -> assertThat(end).isInstanceOf(EOFException.class),
              refusal -> assertThat(((Refusal) refusal).text()).hasSizeLessThanOrEqualTo(255));
    }
  }

  private static void scrutinize(Frame frame) throws Refusal {
    switch (frame.type()) {
      case METHOD -> assertThat(frame.request()).isEqualTo(frame.request());
      case HEADER -> assertLeavesAsItCame(frame.header().properties());
      case BODY, HEARTBEAT -> {}
    }
  }

  /// What the broker writes of a message's properties, any client reads as what it was.
  private static void assertLeavesAsItCame(Properties properties) throws Refusal {
    var headers = properties.headers();
    var again = Properties.read(new Cursor(properties.withHeaders(headers).encoded()));
    assertThat(again.headers()).isEqualTo(headers);
  }
}
