package tomodachi.cli.internal.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlainTextTest {

  @Test
  void whatWouldSteerTheTerminalIsShownAsItsCode() {
    assertThat(PlainText.line("ü 友達 \u001b[31m\r\n\u202e"))
        .isEqualTo("ü 友達 \\u001b[31m\\u000d\\u000a\\u202e");
  }

  @Test
  void columnsAreAlignedNumbersToTheRight() {
    var table =
        new Table(
            List.of(List.of("A", "COUNT", "B"), List.of("abc", "7", "x"), List.of("d", "-", "")));

    assertThat(table.lines()).containsExactly("A    COUNT  B", "abc      7  x", "d        -");
  }

  @Test
  void anErrorBeginsWithASmallLetterButForNames() {
    assertThat(new Words(List.of("There is none", "do")).what()).isEqualTo("there is none");
    assertThat(new Words(List.of("RabbitMQ refuses")).what()).isEqualTo("RabbitMQ refuses");
  }
}
