package benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ArgumentsTest {

  private static final Subject SUBJECT =
      new Subject() {
        @Override
        public String name() {
          return "tea";
        }

        @Override
        public List<String> parts() {
          return List.of("leaves", "water");
        }

        @Override
        public void run(Settings settings) {}
      };

  @Test
  void aRunOfEverythingGivesResultsToKeep() {
    var settings = Arguments.read(SUBJECT, List.of());

    assertThat(settings)
        .isEqualTo(
            new Settings(
                false,
                5,
                List.of("leaves", "water"),
                Path.of("docs", "benchmarks"),
                "./benchmarks/run tea"));
  }

  @Test
  void aQuickOrPartialRunKeepsTheResultsOfTheLastCompleteOne() {
    var notKept = Path.of("benchmarks", "target", "results");

    assertThat(Arguments.read(SUBJECT, List.of("--quick")).folder()).isEqualTo(notKept);
    assertThat(Arguments.read(SUBJECT, List.of("--only", "water")).folder()).isEqualTo(notKept);
  }

  @Test
  void mistakesAreNamed() {
    assertMistake("unknown option --fast", "--fast");
    assertMistake("--rounds needs a value", "--rounds");
    assertMistake("--rounds must be 1 to 100, was 0", "--rounds", "0");
    assertMistake("tea has no part milk, only leaves, water", "--only", "milk");
  }

  private static void assertMistake(String message, String... arguments) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Arguments.read(SUBJECT, List.of(arguments)))
        .withMessage(message);
  }
}
