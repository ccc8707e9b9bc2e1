package tomodachi.cli.internal.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalTest {

  @AfterEach
  void forgetWhatTheShellSaid() {
    System.clearProperty("tomodachi.terminal");
    System.clearProperty("tomodachi.columns");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "err | 132 | 132",
        "out | 132 | 80",
        "err | '' | 80",
        "err | 5 | 80",
        "err | -7 | 80",
        "err | wide | 80"
      })
  void theWidthOfATerminalIsWhatTheShellSaid(String known, String columns, int width) {
    System.setProperty("tomodachi.terminal", known);
    System.setProperty("tomodachi.columns", columns);

    assertThat(Terminal.ERR.columns(80)).isEqualTo(width);
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
