package tomodachi.schedule.cron;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tomodachi.schedule.CronExpression;

/// Weekdays: names, 0 to 7, `fri#2`, `Lfri`.
class WeekdaysTest {

  @ParameterizedTest
  @CsvSource({
    "0, sun, 2026-11-22",
    "1, mon, 2026-11-23",
    "2, tue, 2026-11-24",
    "3, wed, 2026-11-25",
    "4, thu, 2026-11-26",
    "5, fri, 2026-11-27",
    "6, sat, 2026-11-28",
    "7, sun, 2026-11-22",
  })
  void aWeekdayIsANumberOrAName(String number, String name, String date) {
    assertThat(Runs.of("0 0 * * " + number).after("2026-11-21T12:00")).isEqualTo(date + "T00:00");
    assertThat(Runs.of("0 0 * * " + name).after("2026-11-21T12:00")).isEqualTo(date + "T00:00");
  }

  @ParameterizedTest
  @ValueSource(strings = {"fri#2", "5#2", "FRI#2"})
  void aNumberedWeekdayIsOneOfItsMonth(String weekday) {
    assertThat(Runs.of("0 0 * * " + weekday).after("2026-01-01T00:00", 3))
        .containsExactly("2026-01-09T00:00", "2026-02-13T00:00", "2026-03-13T00:00");
  }

  @Test
  void aMonthMayHaveNoFifth() {
    assertThat(Runs.of("0 0 * * fri#5").after("2026-01-01T00:00", 3))
        .containsExactly("2026-01-30T00:00", "2026-05-29T00:00", "2026-07-31T00:00");
  }

  @Test
  void aFifthFridayInFebruaryIsTheTwentyNinth() {
    assertThat(Runs.of("0 0 * 2 fri#5").after("2026-01-01T00:00", 9))
        .containsExactly("2036-02-29T00:00", "2064-02-29T00:00", "2092-02-29T00:00");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Lfri", "L5", "lFRI"})
  void theLastOneIsOfItsMonth(String weekday) {
    assertThat(Runs.of("0 0 * * " + weekday).after("2026-01-01T00:00", 3))
        .containsExactly("2026-01-30T00:00", "2026-02-27T00:00", "2026-03-27T00:00");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Lsun", "L0", "L7"})
  void theLastSundayHasThreeNames(String weekday) {
    assertThat(Runs.of("55 7 * * " + weekday).after("2026-11-01T00:00"))
        .isEqualTo("2026-11-29T07:55");
  }

  @Test
  void theLastOfARangeAreOneForEach() {
    // Python takes the last Wednesday, Thursday and Friday too.
    assertThat(Runs.of("0 0 * * Lwed-fri").after("2026-11-01T00:00", 4))
        .containsExactly(
            "2026-11-25T00:00", "2026-11-26T00:00", "2026-11-27T00:00", "2026-12-25T00:00");
    assertThat(CronExpression.parse("0 0 * * Lsat-mon"))
        .isEqualTo(CronExpression.parse("0 0 * * Lsat,Lsun,Lmon"));
  }

  @Test
  void aListMayMixThem() {
    assertThat(Runs.of("0 0 * * tue,fri#1,Lmon").after("2026-11-24T12:00", 4))
        .containsExactly(
            "2026-11-30T00:00", "2026-12-01T00:00", "2026-12-04T00:00", "2026-12-08T00:00");
  }
}
