package tomodachi.cli.internal.compile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceLineTest {

  @Test
  void theCaretStandsBelowItsCharacterBehindTabsToo() {
    assertThat(new SourceLine("\tint x = y;", 9, 80).withCaret())
        .isEqualTo("\tint x = y;\n\t        ^");
  }

  @ParameterizedTest
  @CsvSource({
    "0, abcdefgh…, ^",
    "3, abcdefgh…, '   ^'",
    "12, …ijklmnop…, '     ^'",
    "25, …stuvwxyz, '        ^'",
    "26, …stuvwxyz, '         ^'",
  })
  void ofALongLineTheSurroundingsOfTheCaretAreShown(int position, String line, String caret) {
    var alphabet = "abcdefghijklmnopqrstuvwxyz";

    assertThat(new SourceLine(alphabet, position, 10).withCaret()).isEqualTo(line + "\n" + caret);
  }

  @Test
  void aLineThatFitsIsShownWhole() {
    assertThat(new SourceLine("0123456789", 9, 10).withCaret()).isEqualTo("0123456789\n         ^");
  }
}
