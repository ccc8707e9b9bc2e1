package tomodachi.schedule.internal.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tomodachi.schedule.ScheduleOptions;

final class ClaimTableTest {

  @ParameterizedTest
  @ValueSource(strings = {"tomodachi_schedule", "jobs.claims", "_a._b", "Claims2", "x"})
  void namesThatNeedNoQuotesAreTaken(String name) {
    assertThat(ScheduleOptions.defaults().withTable(name).table()).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        "a.",
        ".a",
        "a.b.c",
        "a b",
        "a;drop table b",
        "\"a\"",
        "7a",
        "a.7b",
        "täbelle",
        "a-b",
        "a\n"
      })
  void othersAreNot(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JdbcClaims.checkTable(name))
        .withMessage(
            "schedule.table must be a name of letters, digits and _ that begins with no digit, up"
                + " to 128 characters, with its schema and a dot before it if need be, was \"%s\""
                    .formatted(name));
  }

  @Test
  void nameHasUpTo128Characters() {
    assertThatCode(() -> JdbcClaims.checkTable("a".repeat(128))).doesNotThrowAnyException();
    assertThatIllegalArgumentException().isThrownBy(() -> JdbcClaims.checkTable("a".repeat(129)));
  }

  @Test
  void statementsAreThoseOfAnyDatabase() {
    var table = new ClaimTable("jobs.claims");

    assertThat(table.creation())
        .isEqualTo(
            "CREATE TABLE jobs.claims (job VARCHAR(255) PRIMARY KEY, last_run BIGINT NOT NULL)");
    assertThat(table.claim())
        .isEqualTo("UPDATE jobs.claims SET last_run = ? WHERE job = ? AND last_run < ?");
  }
}
