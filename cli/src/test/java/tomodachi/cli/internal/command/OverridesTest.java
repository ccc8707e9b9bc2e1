package tomodachi.cli.internal.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OverridesTest extends ParserFixture {

  @ParameterizedTest
  @CsvSource({"9700, 9700", "0, 0", "65535, 65535", "08080, 8080"})
  void aPortIsAnOptionOfHttp(String typed, String port) {
    assertThat(run("run", "A.java", "--port", typed).overrides())
        .containsExactly("http.port=" + port);
  }

  @Test
  void aPortStandsBesideOtherOptions() {
    assertThat(run("run", "-o", "a=1", "--port=80", "A.java", "-o", "http.host=x").overrides())
        .containsExactly("a=1", "http.host=x", "http.port=80");
    assertThat(run("run", "-o", "services.a.http.port=81", "--port=80", "A.java").overrides())
        .containsExactly("services.a.http.port=81", "http.port=80");
  }

  @Test
  void thePortAndTheOptionItIsShortForMustAgree() {
    assertThat(run("run", "A.java", "--port", "80", "-o", "http.port=80").overrides())
        .containsExactly("http.port=80");
    assertUsage(
        "run A.java --port 80 -o http.port=81",
        """
        error: --port is "80", but there is also --option http.port=81
          give only one of them, or the same value\
        """);
  }

  @Test
  void theLastOfSeveralStaysTheLast() {
    assertThat(run("run", "-o", "a=1", "-o", "a=2", "-o", "a=1", "A.java").overrides())
        .endsWith("a=1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http", "-1", "65536", "999999", "80.5", "８０"})
  void whatIsNoPortIsRefused(String typed) {
    assertUsage(
        "run A.java --port=" + typed,
        """
        error: invalid value for --port: "%s"
          expected is a number from 0 to 65535; 0 takes a port that is free\
        """
            .formatted(typed));
  }

  @ParameterizedTest
  @ValueSource(strings = {"port", "=9701"})
  void anOptionNeedsAKey(String option) {
    assertUsage(
        "run A.java -o " + option,
        """
        error: invalid value for --option: "%s"
          expected is key=value, such as http.port=9701\
        """
            .formatted(option));
  }
}
