package tomodachi.aws.internal.describe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HclTest {

  private static String text(Object tree) {
    return Hcl.of(tree).text("\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a\"b\\",
        "${a}",
        "$${a}",
        "%{ if x }",
        "$",
        "%",
        "a\nb\tc\r",
        "\u0000\u001b\u0085",
        "é友\uD83D\uDE00"
      })
  void anyTextIsOneText(String given) {
    var block = "resource \"t\" \"l\" {\n  a = %s\n}\n".formatted(text(given));

    new HclSyntax(block).check();
    assertThat(text(given).codePoints()).noneMatch(Character::isISOControl);
  }

  @Test
  void whatLooksLikeATemplateIsText() {
    assertThat(text("${a} %{b} $$")).isEqualTo("\"$${a} %%{b} $$\"");
    assertThat(text("$${a} %%{b}")).isEqualTo("\"$\\u0024{a} %\\u0025{b}\"");
  }

  @Test
  void nothingInItIsShort() {
    assertThat(text(List.of())).isEqualTo("[]");
    assertThat(text(Map.of())).isEqualTo("{}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"${a}\"", "[1 2]", "\"a\nb\"", "{\"a\" 1}", "1a", ".a"})
  void theReaderOfTheseTestsRefusesWhatIsNoHcl(String expression) {
    var block = "resource \"t\" \"l\" {\n  a = %s\n}\n".formatted(expression);

    assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> new HclSyntax(block).check());
  }
}
