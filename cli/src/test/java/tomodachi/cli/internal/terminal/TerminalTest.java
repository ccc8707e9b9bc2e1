package tomodachi.cli.internal.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalTest {

  @AfterEach
  void forgetWhatTheShellSaid() {
    System.clearProperty("tomodachi.terminal");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "out,err | true | true",
        "out | true | false",
        ",err | false | true",
        "'' | false | false"
      })
  void eachStreamCountsForItself(String known, boolean out, boolean err) {
    System.setProperty("tomodachi.terminal", known);

    assertThat(Terminal.OUT.isThere()).isEqualTo(out);
    assertThat(Terminal.ERR.isThere()).isEqualTo(err);
  }
}
