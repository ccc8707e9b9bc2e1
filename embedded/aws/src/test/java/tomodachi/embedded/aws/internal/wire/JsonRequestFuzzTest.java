package tomodachi.embedded.aws.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Arrays;
import tomodachi.embedded.aws.internal.api.ApiError;

/// Whatever a client sends: members that mean something, or a refusal.
class JsonRequestFuzzTest {

  @FuzzTest
  void aBodyIsReadOrRefused(byte[] body) throws ApiError {
    try {
      var once = JsonAnswer.write(JsonRequest.read(body, Shapes.ALL), Shapes.ALL);
      var twice = JsonAnswer.write(JsonRequest.read(once, Shapes.ALL), Shapes.ALL);

      assertThat(Arrays.equals(twice, once)).isTrue();
    } catch (ApiError e) {
      assertThat(e.code()).isEqualTo("SerializationException");
    }
  }
}
