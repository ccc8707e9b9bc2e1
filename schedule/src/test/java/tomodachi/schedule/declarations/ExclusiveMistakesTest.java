package tomodachi.schedule.declarations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tomodachi.Options;
import tomodachi.Service;
import tomodachi.schedule.Schedule;
import tomodachi.schedule.ScheduleOptions;
import tomodachi.testing.RunningService;

/// The texts users see; the lines with places are left out.
class ExclusiveMistakesTest {

  private static final String LONG =
      "a-name-that-has-fifty-characters-all-in-all-------"
          + "a-name-that-has-fifty-characters-all-in-all-------"
          + "a-name-that-has-fifty-characters-all-in-all-------"
          + "a-name-that-has-fifty-characters-all-in-all-------"
          + "a-name-that-has-fifty-characters-all-in-all-------";

  private static Options agreed() {
    return Options.of(ScheduleOptions.defaults().withClaims((_, _) -> true));
  }

  static final class Alone {
    @Schedule(value = "hourly", exclusive = true)
    void run() {}
  }

  @Test
  void replicasNeedAWayToAgree() {
    assertThat(Refusal.of(new Alone()))
        .isEqualTo(
            """
            exclusive needs a database by which replicas agree, and none is given
                give the service a field: Options options = Options.of(ScheduleOptions.defaults().withDataSource(dataSource));\
            """);
  }

  static final class Twins {
    final Options options = agreed();

    @Schedule(value = "hourly", exclusive = true)
    @Schedule(timestamp = "03:00", exclusive = true)
    void run() {}
  }

  @Test
  void twoExclusiveSchedulesHaveTwoNames() {
    assertThat(Refusal.withoutPlaces(Refusal.textOf(new Twins()), 2))
        .isEqualTo(
            """
            Two exclusive schedules have the name "run", replicas can't tell them apart
                write name = "…" on each\
            """);
  }

  @Service("orders")
  static final class LongName {
    final Options options = agreed();

    @Schedule(value = "hourly", exclusive = true, name = LONG)
    void run() {}
  }

  @Test
  void theNameReplicasKnowItByHasRoomInTheTable() {
    assertThat(Refusal.of(new LongName()))
        .isEqualTo(
            """
            Replicas know the schedule as "orders/%s…", which is 257 characters long, 255 fit
                write a shorter name = "…"\
            """
                .formatted(LONG.substring(0, 53)));
  }

  static final class Named {
    final Options options = agreed();

    @Schedule(value = "hourly", exclusive = true, name = "hourly-report")
    @Schedule(timestamp = "03:00", exclusive = true, name = "nightly-report")
    @Schedule(value = "minutely")
    @Schedule(seconds = 30)
    void run() {}
  }

  @Test
  void othersMayShareTheirName() {
    try (var service = RunningService.start(new Named())) {
      assertThat(service.context().ready()).isTrue();
    }
  }
}
