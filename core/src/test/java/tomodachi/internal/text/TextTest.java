package tomodachi.internal.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {

  @ParameterizedTest
  @CsvSource({
    "30s, PT30S",
    "1h30m, PT1H30M",
    "500ms, PT0.5S",
    "2d, PT48H",
    "1h 5s, PT1H5S",
    "PT2M, PT2M",
    "10S, PT10S"
  })
  void durationsAreReadAsPeopleWriteThem(String text, Duration expected) {
    assertThat(Durations.parse(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"30", "soon", "", "-5s", "5 parsecs"})
  void otherTextsAreNoDurations(String text) {
    assertThatThrownBy(() -> Durations.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("\"%s\" isn't a duration such as 30s, 1h30m or 500ms".formatted(text));
  }

  @ParameterizedTest
  @CsvSource({
    "OrderService, order-service",
    "HTTPServer, http-server",
    "hello, hello",
    "my_service, my-service",
    "Orders2, orders2"
  })
  void classNamesBecomeServiceNames(String name, String expected) {
    assertThat(Casing.kebab(name)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"clientMaxSize, client_max_size", "port, port", "realIPFrom, real_ip_from"})
  void componentsBecomeOptions(String name, String expected) {
    assertThat(Casing.snake(name)).isEqualTo(expected);
  }

  enum Size {
    SMALL,
    LARGE
  }

  private static Object convert(Class<?> type, String text) {
    return TextConversion.to(type).orElseThrow().convert(text);
  }

  @Test
  void textsBecomeValuesOfManyTypes() {
    assertThat(convert(int.class, "1")).isEqualTo(1);
    assertThat(convert(Long.class, "-1")).isEqualTo(-1L);
    assertThat(convert(double.class, "1.5")).isEqualTo(1.5);
    assertThat(convert(boolean.class, "TRUE")).isEqualTo(true);
    assertThat(convert(boolean.class, "0")).isEqualTo(false);
    assertThat(convert(char.class, "x")).isEqualTo('x');
    assertThat(convert(Size.class, "large")).isEqualTo(Size.LARGE);
    assertThat(convert(Instant.class, "2026-01-01T00:00:00Z"))
        .isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
    assertThat(convert(ZoneId.class, "Europe/Stockholm")).isEqualTo(ZoneId.of("Europe/Stockholm"));
    assertThat(convert(URI.class, "http://localhost")).isEqualTo(URI.create("http://localhost"));
    assertThat(convert(Duration.class, "3s")).isEqualTo(Duration.ofSeconds(3));
  }

  @Test
  void whatDoesNotFitSaysWhatWasExpected() {
    assertThatThrownBy(() -> convert(int.class, "1.5")).hasMessage("must be a whole number");
    assertThatThrownBy(() -> convert(boolean.class, "yes")).hasMessage("must be true or false");
    assertThatThrownBy(() -> convert(char.class, "xy")).hasMessage("must be one character");
    assertThatThrownBy(() -> convert(Size.class, "huge")).hasMessage("must be one of SMALL, LARGE");
    assertThatThrownBy(() -> convert(Instant.class, "now")).hasMessage("must be a valid Instant");
    assertThatThrownBy(() -> convert(double.class, "x")).hasMessage("must be a number");
  }

  @Test
  void structuresAreNotMadeOfText() {
    assertThat(TextConversion.to(Map.class)).isEmpty();
    assertThat(TextConversion.to(Object.class)).isEmpty();
    assertThat(TextConversion.to(Size[].class)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "PT0S, 0s",
    "PT0.5S, 500ms",
    "PT90S, 1m30s",
    "PT49H, 2d1h",
    "PT0.0000001S, PT0.0000001S",
    "PT-1S, PT-1S"
  })
  void durationsHaveAText(Duration duration, String text) {
    assertThat(Durations.text(duration)).isEqualTo(text);
    assertThat(Durations.parse(text)).isEqualTo(duration);
  }
}
