package tomodachi.protobuf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.google.protobuf.StringValue;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Payloads with mistakes at random places: each is read, or refused as mistakes are.
class DamagedPayloadTest {

  private static final int PAYLOADS = 2_000;

  private static final Publisher ORDERS = new Publisher("orders", "u", () -> Instant.EPOCH);

  private final ProtobufEnvelope envelope = new ProtobufEnvelope();
  private final RandomGenerator random = new Random(20_261_122);

  private String damaged(byte[] payload) {
    var bytes = payload.clone();
    for (var count = random.nextInt(1, 4); count > 0; count--) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
    }
    return Base64.getEncoder().encodeToString(bytes);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 70_000})
  void aDamagedPayloadIsReadOrRefused(int length) {
    var data = StringValue.of("x".repeat(length));
    var payload = Base64.getDecoder().decode(envelope.encode(ORDERS, "a.b", data, Map.of()));

    for (var count = 0; count < PAYLOADS; count++) {
      var text = damaged(payload);
      var thrown =
          catchThrowable(
              () -> envelope.convert(envelope.decode(text, Map.of()), StringValue.class));

      if (thrown != null) {
        assertThat(thrown).isExactlyInstanceOf(IllegalArgumentException.class);
      }
    }
  }
}
