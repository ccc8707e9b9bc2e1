package tomodachi.cli.internal.describe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Cells below each other, on lines that end.
class GridTest {

  @Test
  void columnsAreAsWideAsTheirWidestCell() {
    var rows = List.of(List.of("a", "b", "c"), List.of("aaaa", "bb", "cc"));

    assertThat(new Grid(rows, 2, 80).lines()).containsExactly("  a     b   c", "  aaaa  bb  cc");
  }

  @Test
  void theLastCellGoesOnBelowItself() {
    var rows = List.of(List.of("why", "nothing says where another one is, and none was found"));

    assertThat(new Grid(rows, 0, 30).lines())
        .containsExactly(
            "why  nothing says where", "     another one is, and none", "     was found");
  }

  @Test
  void aCellThatIsVeryLongPushesTheRestOfItsRowAside() {
    var rows = List.of(List.of("x".repeat(60), "code"), List.of("y", "default"));

    assertThat(new Grid(rows, 0, Integer.MAX_VALUE).lines())
        .containsExactly("x".repeat(60) + "  code", "y  default");
  }

  @Test
  void nothingIsNoLine() {
    assertThat(new Grid(List.of(), 2, 80).lines()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 20, 1000})
  void aParagraphLosesNoWord(int width) {
    var text = "one two three fourteencharact five  six";

    var lines = new Paragraph(text, width).lines();

    assertThat(String.join(" ", lines).replace("  ", " ")).isEqualTo(text.replace("  ", " "));
    assertThat(lines)
        .allMatch(line -> line.length() <= width || !line.contains(" "), "short, or one word");
  }
}
