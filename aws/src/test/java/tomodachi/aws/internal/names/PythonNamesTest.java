package tomodachi.aws.internal.names;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tomodachi.transport.JsonCodec;

/// Names of topics and queues that the Python system made.
class PythonNamesTest {

  private static final String UUID = "5d0b530f-5c44-4981-b01f-342801bd48f5";

  static List<?> rows() throws IOException {
    try (var file = PythonNamesTest.class.getResourceAsStream("names.json")) {
      var names = JsonCodec.standard().read(requireNonNull(file).readAllBytes(), Map.class);
      return (List<?>) requireNonNull(((Map<?, ?>) requireNonNull(names)).get("aws_sns_sqs"));
    }
  }

  private static String cell(Map<String, String> row, String name) {
    return requireNonNull(row.get(name), name);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void aTopicIsEncodedAndDecoded(Map<String, String> row) {
    assertThat(TopicNames.encode(cell(row, "topic"))).isEqualTo(cell(row, "encoded"));
    assertThat(TopicNames.decode(cell(row, "encoded"))).isEqualTo(cell(row, "decoded"));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void aQueueHasPythonsName(Map<String, String> row) {
    var topic = cell(row, "topic");

    assertThat(QueueNames.python("", topic, true, "func", UUID, false))
        .isEqualTo(cell(row, "queue_competing"));
    assertThat(QueueNames.python("x-", topic, true, "func", UUID, true))
        .isEqualTo("x-" + cell(row, "queue_competing_fifo"));
    assertThat(QueueNames.python("", topic, false, "func", UUID, false))
        .isEqualTo(cell(row, "queue_per_instance"));
    assertThat(QueueNames.python("", topic, false, "func", UUID, true))
        .isEqualTo(cell(row, "queue_per_instance_fifo"));
  }
}
