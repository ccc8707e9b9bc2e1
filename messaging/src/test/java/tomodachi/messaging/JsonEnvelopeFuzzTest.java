package tomodachi.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Whatever is in a payload: a message, or a refusal that doesn't repeat it.
class JsonEnvelopeFuzzTest {

  private static final int LONGEST_REFUSAL = 500;

  private static final Publisher ORDERS = new Publisher("orders", "u", () -> Instant.EPOCH);

  private final JsonEnvelope envelope = new JsonEnvelope();

  /// What a handler may want.
  record Order(
      String id, int count, long number, Optional<Instant> at, List<Map<String, Double>> items) {}

  @FuzzTest
  void aPayloadIsReadOrRefused(byte[] bytes) {
    var message = decoded(new String(bytes, UTF_8));

    if (message != null) {
      assertThat(message.metadata()).hasSize(5);
      convert(message);
      assertDataStaysTheSame(message.data());
    }
  }

  /// With data that leaves and comes back as it was.
  private void assertDataStaysTheSame(@Nullable Object data) {
    var payload = encoded(data);
    if (payload != null) {
      assertThat(envelope.decode(payload, Map.of()).data()).isEqualTo(data);
    }
  }

  private @Nullable Message decoded(String payload) {
    try {
      return envelope.decode(payload, Map.of());
    } catch (IllegalArgumentException e) {
      assertRefusal(e);
      return null;
    }
  }

  private @Nullable String encoded(@Nullable Object data) {
    try {
      return envelope.encode(ORDERS, "a.b", data, Map.of());
    } catch (IllegalArgumentException e) {
      assertRefusal(e);
      return null;
    }
  }

  private void convert(Message message) {
    for (var type : List.of(Order.class, String.class, Map.class, List.class, Double.class)) {
      try {
        envelope.convert(message, type);
      } catch (IllegalArgumentException e) {
        assertRefusal(e);
      }
    }
  }

  private static void assertRefusal(IllegalArgumentException e) {
    assertThat(e).isExactlyInstanceOf(IllegalArgumentException.class);
    assertThat(e.getMessage()).hasSizeLessThan(LONGEST_REFUSAL);
  }
}
