package tomodachi.internal.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PythonFloatTest {

  /// Each line has the bits of a number, in hex, and what Python 3.11 says its `repr` is.
  static List<String> rows() throws IOException {
    try (var file = PythonFloatTest.class.getResourceAsStream("python-floats.txt")) {
      return new String(requireNonNull(file).readAllBytes(), UTF_8).lines().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("rows")
  void aNumberIsWrittenAsPythonWritesIt(String row) {
    var cells = row.split(" ", 2);
    var number = Double.longBitsToDouble(Long.parseUnsignedLong(cells[0], 16));

    assertThat(PythonFloat.text(number)).isEqualTo(cells[1]);
  }
}
