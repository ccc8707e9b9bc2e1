package tomodachi.schedule.cron;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tomodachi.transport.JsonCodec;

/// Runs that the Python system computed.
class GoldenCronTest {

  static List<?> rows() throws IOException {
    try (var file = GoldenCronTest.class.getResourceAsStream("cron.json")) {
      var json = requireNonNull(file).readAllBytes();
      return (List<?>) requireNonNull(JsonCodec.standard().read(json, List.class));
    }
  }

  @Test
  void thereAre150() throws IOException {
    assertThat(rows()).hasSize(150);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void aRunIsWherePythonHasIt(Map<String, String> row) {
    var runs = Runs.of(requireNonNull(row.get("expression")));
    var next = LocalDateTime.parse(requireNonNull(row.get("next")));

    assertThat(runs.after(requireNonNull(row.get("after")))).isEqualTo(next.toString());
  }
}
