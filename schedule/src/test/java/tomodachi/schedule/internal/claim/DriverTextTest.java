package tomodachi.schedule.internal.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatObject;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

final class DriverTextTest {

  private static String line(SQLException failure) {
    return new DriverText(failure).line();
  }

  @Test
  void onlyTheFirstLineIsTold() {
    assertThat(line(new SQLException("ERROR: no such table\n  Position: 8")))
        .isEqualTo("ERROR: no such table");
  }

  @Test
  void rootCauseIsToldWhenItSaysMore() {
    var refused = new SQLException("No connection", new IOException("Connection refused"));

    assertThat(line(refused)).isEqualTo("No connection (Connection refused)");
    assertThat(line(new SQLException(new IOException("gone"))))
        .isEqualTo("java.io.IOException: gone");
  }

  @Test
  void withoutAMessageItsKindIsTold() {
    assertThat(line(new SQLException())).isEqualTo("SQLException");
  }

  @Test
  void urlsAndPasswordsAreKeptBack() {
    var driver = new SQLException("No suitable driver for jdbc:x://db/test?password=hunter2 here");
    var pool = new SQLException("bad (user=ada, password = hunter2)");

    assertThat(line(driver)).isEqualTo("No suitable driver for jdbc:… here");
    assertThat(line(pool)).isEqualTo("bad (user=ada, password=…)");
  }

  @Test
  void causeThatHoldsASecretIsKeptBackToo() {
    var harmless = new SQLException("gone", new IOException("reset"));
    var telling = new SQLException("gone", new IOException("jdbc:x://db/test?password=hunter2"));

    assertThatObject(new DriverText(harmless).cause()).isSameAs(harmless);
    assertThatObject(new DriverText(telling).cause()).isNull();
    assertThat(line(telling)).isEqualTo("gone (jdbc:…)");
  }
}
