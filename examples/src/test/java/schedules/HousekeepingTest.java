package schedules;

import static org.assertj.core.api.Assertions.assertThat;

import compiled.CompiledExample;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tomodachi.testing.RunningService;
import tomodachi.testing.TestSetup;

/// The example of schedules on days that pass at once: time begins with Thursday, 1 January 2026.
class HousekeepingTest {

  private static final Path EXAMPLE = Path.of("schedules");

  private static RunningService start(CompiledExample example) throws ClassNotFoundException {
    return TestSetup.of(example.type("Housekeeping"))
        .withOverrides("schedule.timezone=UTC")
        .start();
  }

  @Test
  void aDayPassesInATest(@TempDir Path classes) throws Exception {
    try (var example = CompiledExample.of(EXAMPLE, classes);
        var housekeeping = start(example)) {
      housekeeping.advance(Duration.ZERO); // returns when the run at the start has ended
      assertThat(housekeeping.get("/latest").body())
          .isEqualTo("{\"fetchPrices\":\"2026-01-01T00:00:00Z\"}");

      housekeeping.advance(Duration.ofDays(1).plusMinutes(1));

      assertThat(housekeeping.get("/latest").body())
          .isEqualTo(
              "{\"cleanUp\":\"2026-01-02T00:00:00Z\",\"fetchPrices\":\"2026-01-02T00:00:00Z\","
                  + "\"probe\":\"2026-01-02T00:01:00Z\",\"report\":\"2026-01-01T08:00:00Z\"}");
    }
  }

  @Test
  void oneRunsWhenATestWants(@TempDir Path classes) throws Exception {
    try (var example = CompiledExample.of(EXAMPLE, classes);
        var housekeeping = start(example)) {
      assertThat(housekeeping.post("/run/closeMonth", "").body())
          .isEqualTo("done at 2026-01-01T00:00:00Z\n");

      assertThat(housekeeping.get("/latest").body()).contains("closeMonth");
      var unknown =
          housekeeping.send(housekeeping.request("/run/no").POST(BodyPublishers.noBody()));
      assertThat(unknown.statusCode()).isEqualTo(404);
      assertThat(unknown.body()).isEqualTo("No schedule runs \"no\"");
    }
  }
}
