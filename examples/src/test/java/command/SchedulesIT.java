package command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The example of schedules is started and described by the command.
class SchedulesIT {

  private static final String EXAMPLE = "examples/schedules/Housekeeping.java";

  @Test
  void runsComeByTheClockAndByHand() {
    try (var housekeeping = Command.example("schedules/Housekeeping.java")) {
      Awaitility.await("a run at a full ten seconds")
          .atMost(Duration.ofSeconds(30))
          .untilAsserted(() ->
              assertThat(housekeeping.get("/latest").body())
                  .containsPattern("\"fetchPrices\":\"[^\"]*Z\",\"probe\":\"[^\"]*0Z\""));

      assertThat(housekeeping.post("/run/report", "").body()).startsWith("done at 2");
      assertThat(housekeeping.get("/latest").body()).contains("\"report\":");
      assertThat(housekeeping.post("/run/nothing", "").statusCode()).isEqualTo(404);
      assertThat(housekeeping.terminate()).isZero();
      assertThat(housekeeping.lines())
          .anyMatch(line -> line.contains("scheduled ") && line.contains("0 9 * * mon-fri"));
    }
  }

  @Test
  void describeShowsWhenItsSchedulesRun() {
    var described = Finished.of("describe", EXAMPLE);

    assertThat(described.exitCode()).as(described.err()).isZero();
    assertThat(described.out())
        .startsWith("housekeeping\n  class ")
        .contains("\n  schedule\n    fetchPrices  @Schedule(\"every 5 minutes\")  Housekeeping")
        .containsPattern(
            """
                report  @Schedule\\("0 9 \\* \\* mon-fri"\\)  Housekeeping.java:\\d+
                  zone       Europe/Stockholm
                  next runs  (Mon|Tue|Wed|Thu|Fri) 2\\d{3}-\\d\\d-\\d\\d 09:00:00 \\+0[12]:00
            """);
  }

  @Test
  void describeMarksAFaultInCron(@TempDir Path folder) throws IOException {
    var source = Files.readString(Command.ROOT.resolve(EXAMPLE)).replace("mon-fri", "mon-fry");
    var file = Files.writeString(folder.resolve("Housekeeping.java"), source);

    var described = Finished.of("describe", file.toString());

    assertThat(described.exitCode()).isEqualTo(1);
    assertThat(described.err())
        .isEqualTo(
            """
            error: weekday "fry" is unknown: did you mean "fri"?
              0 9 * * mon-fry
                          ^^^
              @Schedule on Housekeeping.report(Tick) (Housekeeping.java:27)
              correct the place that is marked
            """);
  }
}
