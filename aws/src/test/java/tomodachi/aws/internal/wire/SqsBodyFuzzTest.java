package tomodachi.aws.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

/// Whatever stands in a body: it is read, and what isn't wrapped stays as it is.
class SqsBodyFuzzTest {

  @FuzzTest
  void everyBodyHasAPayload(byte[] bytes) {
    var text = new String(bytes, StandardCharsets.UTF_8);
    var body = SqsBody.of(text);

    assertThat(body.payload()).hasSizeLessThanOrEqualTo(text.length());
    assertThat(body.instant().isPresent()).isIn(true, false);
    if (!text.contains("\"Message\"")) {
      assertThat(body.payload()).isSameAs(text);
    }
    if (body.topicArn().isEmpty() && body.type().equals(SqsBody.NOTIFICATION)) {
      assertThat(text).contains("Notification");
    }
    if (body.isUnicode()) {
      var payload = body.payload().getBytes(StandardCharsets.UTF_8);
      assertThat(new String(payload, StandardCharsets.UTF_8)).isEqualTo(body.payload());
    }
  }
}
