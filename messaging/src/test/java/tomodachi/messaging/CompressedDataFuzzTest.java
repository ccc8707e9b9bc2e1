package tomodachi.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tomodachi.messaging.wire.Zlib;

/// Whatever is in compressed data: what it would be uncompressed, or a refusal.
class CompressedDataFuzzTest {

  private final JsonEnvelope envelope = new JsonEnvelope();

  @FuzzTest
  void compressedDataIsWhatItWouldBeUncompressed(byte[] bytes) {
    var base64 = Base64.getEncoder().encodeToString(Zlib.deflate(bytes));
    var compressed = decoded("base64_gzip_json", '"' + base64 + '"');
    var plain = decoded("raw", new String(bytes, UTF_8));

    if (compressed != null && plain != null) {
      assertThat(compressed.data()).isEqualTo(plain.data());
    }
  }

  private @Nullable Message decoded(String encoding, String data) {
    var payload =
        "{\"data\": %s, \"metadata\": {\"data_encoding\": \"%s\"}}".formatted(data, encoding);
    try {
      return envelope.decode(payload, Map.of());
    } catch (IllegalArgumentException e) {
      assertThat(e).isExactlyInstanceOf(IllegalArgumentException.class);
      return null;
    }
  }
}
