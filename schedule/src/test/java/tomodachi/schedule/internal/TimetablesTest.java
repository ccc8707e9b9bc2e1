package tomodachi.schedule.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import tomodachi.schedule.internal.plan.PlanException;

class TimetablesTest {

  private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

  private final Timetables timetables = new Timetables();

  private static GivenTime value(String text) {
    return new GivenTime(TimeMember.VALUE, text);
  }

  @Test
  void equalTimesAreOneTimetable() {
    var first = timetables.read(value("0 3 * * *"), STOCKHOLM);
    var second = timetables.read(value("0 3 * * *"), STOCKHOLM);

    assertThat(second).isSameAs(first);
    assertThat(first.text()).isEqualTo("0 3 * * *");
  }

  @Test
  void anotherZoneMemberOrTextIsAnotherTimetable() {
    var first = timetables.read(value("0 3 * * *"), STOCKHOLM).timetable();

    assertThat(timetables.read(value("0 3 * * *"), ZoneOffset.UTC).timetable()).isNotEqualTo(first);
    assertThat(timetables.read(value("0 4 * * *"), STOCKHOLM).timetable()).isNotEqualTo(first);
    assertThat(timetables.read(new GivenTime(TimeMember.SECONDS, "3"), STOCKHOLM).timetable())
        .isNotEqualTo(timetables.read(new GivenTime(TimeMember.TIMESTAMP, "03:00"), STOCKHOLM));
  }

  @Test
  void whatIsNoTimeFailsEachTimeItIsRead() {
    for (var reading = 0; reading < 2; reading++) {
      assertThatThrownBy(() -> timetables.read(value("never"), STOCKHOLM))
          .isInstanceOf(PlanException.class);
    }
  }
}
