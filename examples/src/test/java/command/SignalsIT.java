package command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What ctrl-c and its kin do to a command that has work to finish.
class SignalsIT {

  @ParameterizedTest
  @CsvSource({"INT, 130", "TERM, 143"})
  void aSecondSignalEndsAtOnce(String signal, int exitCode) throws IOException {
    var oneThatDoesNotEnd = Map.of("GATHER", "1", "DURATION", "PT1H");
    try (var slow =
            Command.run(
                    oneThatDoesNotEnd, "examples/src/test/services/Slow.java", "-o", "http.port=0")
                .awaitReady();
        var crowd = new Crowd(1, slow.port())) {
      var _ = crowd.get("/slow");
      slow.awaitLine("gathered: 1");

      slow.signal(signal);
      slow.awaitLine("stopping service");
      slow.signalUntilEnd(signal);

      assertThat(slow.exitCode()).isEqualTo(exitCode);
      assertThat(slow.lines()).noneMatch(line -> line.contains("terminated service"));
    }
  }
}
