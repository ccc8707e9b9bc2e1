package benchmarks.amqp.client;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class PayloadTest {

  private final Payload payload = new Payload(50);

  @Test
  void bytesHaveTheirSizeAndTheirNumber() {
    var bytes = payload.bytes(1_234_567);

    assertThat(new String(bytes, US_ASCII))
        .isEqualTo("{\"id\":1001234567,\"text\":\"xxxxxxxxxxxxxxxxxxxxxxx\"}");
    assertThat(bytes).hasSize(50);
    assertThat(Payload.number(bytes)).isEqualTo(1_234_567);
    assertThat(payload.order(1_234_567).number()).isEqualTo(1_234_567);
  }
}
