package tomodachi.schedule.cron;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Stream;
import tomodachi.schedule.CronException;
import tomodachi.schedule.CronExpression;

/// Whatever an expression is, and whenever it is asked: it has later runs or none, or it is said
/// where it is wrong.
class CronFuzzTest {

  private static final List<ZoneId> ZONES =
      Stream.of(
              "UTC",
              "Europe/Stockholm",
              "Australia/Lord_Howe",
              "Pacific/Apia",
              "Africa/Casablanca",
              "Africa/Cairo",
              "Africa/Monrovia",
              "+05:45")
          .map(ZoneId::of)
          .toList();

  private static final long FIRST = Instant.parse("1960-01-01T00:00:00Z").getEpochSecond();
  private static final long LAST = Instant.parse("2101-01-01T00:00:00Z").getEpochSecond();
  private static final int RUNS = 3;

  @FuzzTest
  void everyTextHasLaterRunsOrAFault(FuzzedDataProvider data) {
    var zone = data.pickValue(ZONES);
    var after = Instant.ofEpochSecond(data.consumeLong(FIRST, LAST)).atZone(zone);
    var text = data.consumeRemainingAsString();
    try {
      checkRuns(CronExpression.parse(text), after);
    } catch (CronException fault) {
      assertThat(fault.position()).isBetween(0, text.length());
      assertThat(requireNonNull(fault.getMessage()).lines().count()).isEqualTo(3);
    }
  }

  private static void checkRuns(CronExpression cron, ZonedDateTime start) {
    var again = CronExpression.parse(cron.toString());
    assertThat(again).isEqualTo(cron);
    var after = start;
    for (var run = 0; run < RUNS; run++) {
      var next = cron.next(after);
      assertThat(again.next(after)).isEqualTo(next);
      if (next == null) {
        return;
      }
      assertThat(cron.neverFires()).isFalse();
      assertThat(next.toInstant()).isAfter(after.toInstant());
      assertThat(next.getZone()).isEqualTo(start.getZone());
      after = next;
    }
  }
}
