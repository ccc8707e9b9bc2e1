package tomodachi.amqp.internal.names;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tomodachi.transport.JsonCodec;

/// Routing keys and queue names that the Python system made.
class PythonNamesTest {

  private static final String UUID = "5d0b530f-5c44-4981-b01f-342801bd48f5";

  static List<?> rows() throws IOException {
    try (var file = PythonNamesTest.class.getResourceAsStream("names.json")) {
      var names = JsonCodec.standard().read(requireNonNull(file).readAllBytes(), Map.class);
      return (List<?>) requireNonNull(((Map<?, ?>) requireNonNull(names)).get("amqp"));
    }
  }

  private static String cell(Map<String, String> row, String name) {
    return requireNonNull(row.get(name), name);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void aRoutingKeyIsEncodedAndDecoded(Map<String, String> row) {
    assertThat(RoutingKeys.encode(cell(row, "routing_key"))).isEqualTo(cell(row, "encoded"));
    assertThat(RoutingKeys.decode(cell(row, "encoded"))).isEqualTo(cell(row, "decoded"));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void aQueueHasPythonsName(Map<String, String> row) {
    var key = cell(row, "routing_key");

    assertThat(QueueNames.python("", key, true, "func", UUID))
        .isEqualTo(cell(row, "queue_competing"));
    assertThat(QueueNames.python("ö-", key, false, "func", UUID))
        .isEqualTo("ö-" + cell(row, "queue_per_instance"));
  }
}
