package tomodachi.internal.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What can be given for options of each type.
class OptionTypeTest {

  /// A type with a factory of its own.
  public record Level(int number) {
    /// The level of a word.
    public static Level parse(String text) {
      return switch (text) {
        case "low" -> new Level(1);
        case "high" -> new Level(2);
        default -> throw new IllegalArgumentException("must be low or high");
      };
    }
  }

  record Values(
      int number,
      long size,
      boolean truth,
      String text,
      Duration duration,
      Path path,
      Level level,
      List<String> texts,
      List<Integer> numbers,
      @Nullable String optional,
      Runnable code) {}

  private static @Nullable Object value(String name, @Nullable Object given) {
    return Arrays.stream(Values.class.getRecordComponents())
        .filter(component -> component.getName().equals(name))
        .findFirst()
        .flatMap(OptionType::of)
        .orElseThrow()
        .of(given);
  }

  @ParameterizedTest
  @CsvSource({
    "1000, 1000",
    "512K, 524288",
    "10M, 10485760",
    "10MB, 10485760",
    "1g, 1073741824",
    "64 KiB, 65536",
    "2TiB, 2199023255552",
    "5 B, 5",
    "-1, -1"
  })
  void sizesAreReadAsPeopleWriteThem(String text, long bytes) {
    assertThat(value("size", text)).isEqualTo(bytes);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "M", "1.5M", "10 X", "9999999999G", "99999999999999999999"})
  void otherTextsAreNoSizes(String text) {
    assertThatThrownBy(() -> value("size", text))
        .hasMessage("must be a whole number or a size such as 10M");
  }

  @Test
  void valuesOfJsonAreTakenLikeTexts() {
    assertThat(value("number", 5)).isEqualTo(5);
    assertThat(value("number", "5")).isEqualTo(5);
    assertThat(value("truth", true)).isEqualTo(true);
    assertThat(value("text", 5)).isEqualTo("5");
    assertThat(value("duration", 30)).isEqualTo(Duration.ofSeconds(30));
    assertThat(value("duration", "1m")).isEqualTo(Duration.ofMinutes(1));
    assertThat(value("path", "a/b")).isEqualTo(Path.of("a/b"));
    assertThat(value("texts", List.of("a,b", 1))).isEqualTo(List.of("a,b", "1"));
    assertThat(value("texts", "a, b")).isEqualTo(List.of("a", "b"));
    assertThat(value("texts", 5)).isEqualTo(List.of("5"));
    assertThat(value("numbers", "1,2")).isEqualTo(List.of(1, 2));
  }

  @Test
  void whatDoesNotFitSaysWhatWouldHave() {
    assertThatThrownBy(() -> value("number", 1.5)).hasMessage("must be a whole number");
    assertThatThrownBy(() -> value("number", true)).hasMessage("must be a whole number");
    assertThatThrownBy(() -> value("truth", "maybe")).hasMessage("must be true or false");
    assertThatThrownBy(() -> value("duration", "x")).hasMessage("must be a duration such as 30s");
    assertThatThrownBy(() -> value("text", List.of())).hasMessage("must be one value, not a list");
    assertThatThrownBy(() -> value("texts", List.of(Map.of())))
        .hasMessage("must be a value, not an object");
    assertThatThrownBy(() -> value("numbers", "1,x")).hasMessage("must be a whole number");
  }

  @Test
  void aFactorySaysItselfWhatItExpects() {
    assertThat(value("level", "low")).isEqualTo(new Level(1));
    assertThatThrownBy(() -> value("level", "middle")).hasMessage("must be low or high");
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "null", "None"})
  void aWordUnsetsWhatMayBeUnset(String word) {
    assertThat(value("optional", word)).isNull();
    assertThat(value("optional", null)).isNull();
    assertThat(value("text", word)).isEqualTo(word);
    assertThatThrownBy(() -> value("text", null)).hasMessage("must be a value, it can't be unset");
  }

  @Test
  void someValuesCanBeMadeByCodeOnly() {
    assertThatThrownBy(() -> value("code", "x")).hasMessage("No value present");
  }
}
