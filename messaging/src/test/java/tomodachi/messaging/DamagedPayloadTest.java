package tomodachi.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Payloads with mistakes at random places: each is read, or refused as mistakes are.
class DamagedPayloadTest {

  private static final int PAYLOADS = 2_000;

  private static final String PIECES = "{}[]\",:\\0123456789.eE+-untrfalsxyz \u0000\u00e9\ud83d";

  private static final Publisher ORDERS = new Publisher("orders", "u", () -> Instant.EPOCH);

  private final JsonEnvelope envelope = new JsonEnvelope();
  private final RandomGenerator random = new Random(20_261_122);

  private String damaged(String payload) {
    var text = new StringBuilder(payload);
    for (var count = random.nextInt(1, 4); count > 0; count--) {
      var at = random.nextInt(text.length());
      switch (random.nextInt(3)) {
        case 0 -> text.deleteCharAt(at);
        case 1 -> text.insert(at, piece());
        default -> text.setCharAt(at, piece());
      }
    }
    return text.toString();
  }

  private char piece() {
    return PIECES.charAt(random.nextInt(PIECES.length()));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 12_000})
  void aDamagedPayloadIsReadOrRefused(int length) {
    var data = Map.of("items", List.of(1, 2.5, true, "Ä".repeat(length)));
    var payload = envelope.encode(ORDERS, "a.b", data, Map.of());

    for (var count = 0; count < PAYLOADS; count++) {
      var text = damaged(payload);
      var thrown = catchThrowable(() -> envelope.decode(text, Map.of()));

      if (thrown != null) {
        assertThat(thrown).isExactlyInstanceOf(IllegalArgumentException.class);
      }
    }
  }
}
