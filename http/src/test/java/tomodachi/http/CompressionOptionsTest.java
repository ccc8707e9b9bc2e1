package tomodachi.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompressionOptionsTest {

  private final CompressionOptions options = CompressionOptions.defaults();

  @Test
  void isOffUntilItIsWanted() {
    assertThat(options.enabled()).isFalse();
    assertThat(options.minSize()).isEqualTo(1024);
    assertThat(options.types()).contains("text/*", "application/json", "*+xml");
  }

  @Test
  void aCopyChangesOneValue() {
    assertThat(options.withEnabled(true).withMinSize(7).withTypes("a/b"))
        .isEqualTo(new CompressionOptions(true, 7, List.of("a/b")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "json",
        "*/*",
        "*/json",
        "a/b/c",
        "text/html; charset=utf-8",
        "*+",
        "*+*",
        "text/h*"
      })
  void whatIsNoMediaTypeIsRefused(String type) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> options.withTypes("text/*", type))
        .withMessage(
            "http.compression.types must be media types such as application/json, text/* or *+json,"
                + " was "
                + type);
  }

  @Test
  void aSizeBelowNothingIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> options.withMinSize(-1))
        .withMessage("http.compression.min_size must be 0 or more, was -1");
  }
}
