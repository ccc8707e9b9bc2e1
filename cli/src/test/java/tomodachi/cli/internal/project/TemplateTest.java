package tomodachi.cli.internal.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TemplateTest {

  @Test
  void gapsAreFilledWithTextAsItIs() {
    assertThat(new Template("a {{x}} {b} ${c}\n").filled(Map.of("x", "$1\\"), Set.of()))
        .isEqualTo("a $1\\ {b} ${c}\n");
  }

  @Test
  void aSectionIsThereIfOneOfItsWordsApplies() {
    var template =
        new Template(
            """
            first
            {{#a b}}
            second $
            {{/}}
            {{#c}}
            third
            {{/}}
            last
            """);

    assertThat(template.filled(Map.of(), Set.of("b"))).isEqualTo("first\nsecond $\nlast\n");
    assertThat(template.filled(Map.of(), Set.of("c", "d"))).isEqualTo("first\nthird\nlast\n");
    assertThat(template.filled(Map.of(), Set.of())).isEqualTo("first\nlast\n");
  }

  @Test
  void aGapWithoutAValueIsRefused() {
    assertThatNullPointerException()
        .isThrownBy(() -> new Template("{{x}}").filled(Map.of(), Set.of()));
  }

  @Test
  void itsCodeSaysWhatItsDocumentationDoesNot() {
    var template = new Template("/// Letters are sent.\nclass {{class}}Test { Letter letter; }\n");

    assertThat(template.says("Letter")).isTrue();
    assertThat(template.says("Letters")).isFalse();
    assertThat(template.says("Test")).isFalse();
  }
}
