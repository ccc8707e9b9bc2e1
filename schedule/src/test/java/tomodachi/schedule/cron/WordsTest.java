package tomodachi.schedule.cron;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tomodachi.schedule.CronExpression;
import tomodachi.schedule.internal.cron.Words;

/// Every word that Python knows, and what it stands for.
class WordsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          every second       | sec:* * * * * *
          1s                 | sec:* * * * * *
          1 s                | sec:* * * * * *
          1second            | sec:* * * * * *
          1 second           | sec:* * * * * *
          second             | sec:* * * * * *
          secondly           | sec:* * * * * *
          once per second    | sec:* * * * * *
          every minute       | * * * * *
          1m                 | * * * * *
          1 m                | * * * * *
          1minute            | * * * * *
          1 minute           | * * * * *
          minute             | * * * * *
          minutely           | * * * * *
          once per minute    | * * * * *
          every hour         | 0 * * * *
          1h                 | 0 * * * *
          1 h                | 0 * * * *
          1hour              | 0 * * * *
          1 hour             | 0 * * * *
          hour               | 0 * * * *
          hourly             | 0 * * * *
          once per hour      | 0 * * * *
          every day          | 0 0 * * *
          1d                 | 0 0 * * *
          1 d                | 0 0 * * *
          1day               | 0 0 * * *
          1 day              | 0 0 * * *
          day                | 0 0 * * *
          daily              | 0 0 * * *
          once per day       | 0 0 * * *
          nightly            | 0 0 * * *
          every month        | 0 0 1 * *
          1month             | 0 0 1 * *
          1 month            | 0 0 1 * *
          month              | 0 0 1 * *
          monthly            | 0 0 1 * *
          once per month     | 0 0 1 * *
          every year         | 0 0 1 1 *
          1y                 | 0 0 1 1 *
          1 y                | 0 0 1 1 *
          1year              | 0 0 1 1 *
          1 year             | 0 0 1 1 *
          year               | 0 0 1 1 *
          yearly             | 0 0 1 1 *
          once per year      | 0 0 1 1 *
          annually           | 0 0 1 1 *
          monday             | 0 0 * * mon
          mondays            | 0 0 * * mon
          mon                | 0 0 * * mon
          every monday       | 0 0 * * mon
          once per monday    | 0 0 * * mon
          weekly             | 0 0 * * mon
          once per week      | 0 0 * * mon
          week               | 0 0 * * mon
          every week         | 0 0 * * mon
          tuesday            | 0 0 * * tue
          tuesdays           | 0 0 * * tue
          tue                | 0 0 * * tue
          every tuesday      | 0 0 * * tue
          once per tuesday   | 0 0 * * tue
          wednesday          | 0 0 * * wed
          wednesdays         | 0 0 * * wed
          wed                | 0 0 * * wed
          every wednesday    | 0 0 * * wed
          once per wednesday | 0 0 * * wed
          thursday           | 0 0 * * thu
          thursdays          | 0 0 * * thu
          thu                | 0 0 * * thu
          every thursday     | 0 0 * * thu
          once per thursday  | 0 0 * * thu
          friday             | 0 0 * * fri
          fridays            | 0 0 * * fri
          fri                | 0 0 * * fri
          every friday       | 0 0 * * fri
          once per friday    | 0 0 * * fri
          saturday           | 0 0 * * sat
          saturdays          | 0 0 * * sat
          sat                | 0 0 * * sat
          every saturday     | 0 0 * * sat
          once per saturday  | 0 0 * * sat
          sunday             | 0 0 * * sun
          sundays            | 0 0 * * sun
          sun                | 0 0 * * sun
          every sunday       | 0 0 * * sun
          once per sunday    | 0 0 * * sun
          weekday            | 0 0 * * mon-fri
          weekdays           | 0 0 * * mon-fri
          every weekday      | 0 0 * * mon-fri
          weekend            | 0 0 * * sat,sun
          weekends           | 0 0 * * sat,sun
          every weekend      | 0 0 * * sat,sun
          @yearly            | 0 0 1 1 *
          @annually          | 0 0 1 1 *
          @monthly           | 0 0 1 * *
          @weekly            | 0 0 * * sun
          @daily             | 0 0 * * *
          @midnight          | 0 0 * * *
          @hourly            | 0 * * * *
          @minutely          | * * * * *
          """)
  void aWordStandsForAnExpression(String word, String cron) {
    assertThat(Words.cron(word)).hasValue(cron);
    assertThat(CronExpression.parse(word)).isEqualTo(CronExpression.parse(cron));
    assertThat(Words.all()).contains(word);
  }

  @Test
  void thereAreNoOthers() {
    assertThat(Words.all()).hasSize(101);
  }

  @ParameterizedTest
  @CsvSource({"evry minute, every minute", "Every  Houer, every hour", "dayly, daily"})
  void aMisspelledWordHasANearestOne(String text, String word) {
    assertThat(Words.nearest(text)).hasValue(word);
  }

  @Test
  void ofWordsThatAreAsNearTheFirstByTheAlphabetIsTaken() {
    assertThat(Words.nearest("sue")).hasValue("sun"); // as near as "tue"
  }

  @Test
  void aTextWithANumberHasNoNearestWord() {
    assertThat(Words.nearest("2 day")).isEmpty();
  }

  @Test
  void theWeekOfAWordBeginsOnMondayAndThatOfAMacroOnSunday() {
    assertThat(Runs.of("weekly").after("2026-11-20T10:00")).isEqualTo("2026-11-23T00:00");
    assertThat(Runs.of("@weekly").after("2026-11-20T10:00")).isEqualTo("2026-11-22T00:00");
  }

  @Test
  void caseAndBlanksDoNotCount() {
    assertThat(Words.cron("  Every\t MINUTE ")).hasValue("* * * * *");
    assertThat(CronExpression.parse("@Daily")).isEqualTo(CronExpression.parse("daily"));
  }

  @Test
  void othersAreNoWords() {
    assertThat(Words.cron("30s")).isEmpty();
    assertThat(Words.cron("every 5 minutes")).isEmpty();
    assertThat(Words.cron("0 0 * * *")).isEmpty();
    assertThat(Words.cron("")).isEmpty();
    assertThat(Words.cron("day".repeat(1_000))).isEmpty();
  }

  @Test
  void anExpressionIsPrintedAsItWasWritten() {
    assertThat(CronExpression.parse(" Every Day ")).hasToString(" Every Day ");
  }
}
