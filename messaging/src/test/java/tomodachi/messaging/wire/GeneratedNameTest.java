package tomodachi.messaging.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GeneratedNameTest {

  @ParameterizedTest
  @CsvSource({
    "func, func",
    "orderCreated, order_created",
    "parseHTTPBody, parse_http_body",
    "onV2, on_v2",
    "order2Created, order2_created",
    "already_snake, already_snake",
  })
  void aMethodsNameBecomesPythons(String camelCase, String snake) {
    assertThat(GeneratedName.snake(camelCase)).isEqualTo(snake);
  }
}
