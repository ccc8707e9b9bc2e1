package tomodachi.http.internal.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadTest {

  @ParameterizedTest
  @ValueSource(strings = {"a\r\nSet-Cookie: b", "a\nb", "a\rb", "a\0b", "a\u007fb", "snow \u2603"})
  void valuesThatCouldBecomeOtherFieldsAreRefusedWithoutShowingThem(String value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> head("X-Value", value))
        .withMessage(
            "Value of header \"X-Value\" must be Latin-1 without control characters such as CR, LF"
                + " or NUL");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "X Y", "X:", "X\r\nY", "Å", "X\0"})
  void namesThatAreNoTokensAreRefused(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> head(name, "value"))
        .withMessageStartingWith("Header name must be a token (letters, digits, !#$%&'*+-.^_`|~)")
        .withMessageEndingWith("was \"%s\"".formatted(name.replaceAll("[^ -~]", "?")));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 99, 100, 199, 600})
  void statusesThatAreNotFinalAreRefused(int status) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Head(status, List.of()))
        .withMessage("Status must be 200 to 599, was " + status);
  }

  @Test
  void everyTokenCharacterIsTaken() {
    assertThat(head("azAZ09!#$%&'*+-.^_`|~", "tab\tand åäö").headers()).hasSize(1);
  }

  private static Head head(String name, String value) {
    return new Head(200, List.of(Map.entry(name, value)));
  }
}
