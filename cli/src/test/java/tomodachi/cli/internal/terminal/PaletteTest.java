package tomodachi.cli.internal.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaletteTest {

  @Test
  void onlyATerminalHasColours() {
    assertThat(Palette.of(environment(), true)).isEqualTo(Palette.COLOURED);
    assertThat(Palette.of(environment(), false)).isEqualTo(Palette.PLAIN);
  }

  @ParameterizedTest
  @CsvSource({
    "NO_COLOR, 1",
    "NOCOLOR, true",
    "TOMODACHI_NO_COLOR, yes",
    "TOMODACHI_NOCOLOR, 1",
    "CLICOLOR, 0",
    "CLI_COLOR, false",
    "CLICOLOR_FORCE, 0"
  })
  void theEnvironmentCanRefuseColours(String name, String value) {
    assertThat(Palette.of(environment(name, value), true)).isEqualTo(Palette.PLAIN);
  }

  @ParameterizedTest
  @CsvSource({"NO_COLOR, 0", "NO_COLOR, ''", "CLICOLOR, 1"})
  void otherValuesRefuseNothing(String name, String value) {
    assertThat(Palette.of(environment(name, value), true)).isEqualTo(Palette.COLOURED);
  }

  @Test
  void theEnvironmentCanForceColours() {
    assertThat(Palette.of(environment("CLICOLOR_FORCE", "1"), false)).isEqualTo(Palette.COLOURED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"TOMODACHI_BANNER_NO_COLOR", "TOMODACHI_BANNER_NOCOLOR"})
  void theBannerHasSwitchesOfItsOwn(String name) {
    var environment = environment(name, "1");

    assertThat(Palette.ofBanner(environment, true)).isEqualTo(Palette.PLAIN);
    assertThat(Palette.of(environment, true)).isEqualTo(Palette.COLOURED);
  }

  @Test
  void plainTextStaysAsItIs() {
    assertThat(Palette.PLAIN.paint(Colour.RED, "text")).isEqualTo("text");
    assertThat(Palette.COLOURED.paint(Colour.RED, "text")).isEqualTo("\u001b[31mtext\u001b[0m");
    assertThat(Palette.COLOURED.paint(Colour.RED, "")).isEmpty();
  }

  private static Environment environment() {
    return new Environment(Map.of());
  }

  private static Environment environment(String name, String value) {
    return new Environment(Map.of(name, value));
  }
}
