package tomodachi.cli.internal.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tomodachi.cli.internal.CommandFailure;

class ProjectNameTest {

  private static void assertRefused(String typed, String message) {
    assertThatExceptionOfType(CommandFailure.class)
        .isThrownBy(() -> ProjectName.of(typed))
        .withMessage(message)
        .satisfies(failure -> assertThat(failure.exitCode()).isEqualTo(2));
  }

  @ParameterizedTest
  @CsvSource({
    "orders, Orders, orders",
    "order-desk, OrderDesk, orderdesk",
    "a-1b-c2, A1bC2, a1bc2",
    "messages, Messages, messages"
  })
  void classAndPackageAreCalledAfterIt(String name, String className, String packageName) {
    assertThat(ProjectName.of(name).className()).isEqualTo(className);
    assertThat(ProjectName.of(name).packageName()).isEqualTo(packageName);
  }

  @ParameterizedTest
  @CsvSource({
    "OrderDesk, order-desk",
    "order_desk, order-desk",
    "1st order, st-order",
    "Orders, orders",
    "../orders/, orders",
    "orders.java, orders-java",
    "-orders-, orders",
    "my--orders, my-orders"
  })
  void oneThatIsNotInKebabCaseIsRefusedWithOneThatIs(String typed, String better) {
    assertRefused(
        typed,
        """
        error: invalid name for a project: "%s"
          did you mean "%s"?
          it becomes the name of a folder, a class, an image; at most 63 characters\
        """
            .formatted(typed, better));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "!", "7", "友達", "no", "true"})
  void oneThatIsLikeNothingIsRefusedWithAnExample(String typed) {
    assertRefused(
        typed,
        """
        error: invalid name for a project: "%s"
          expected are words of lower case letters and digits, such as order-desk;
          it becomes the name of a folder, a class, an image; at most 63 characters\
        """
            .formatted(typed));
  }

  @Test
  void itHasTheLengthThatKubernetesAllows() {
    assertThat(ProjectName.of("a".repeat(63)).text()).hasSize(63);
    assertThatExceptionOfType(CommandFailure.class)
        .isThrownBy(() -> ProjectName.of("a".repeat(64)));
  }

  @ParameterizedTest
  @CsvSource({
    "string, String",
    "override, Override",
    "service, Service",
    "letter, Letter",
    "map, Map",
    "test, Test",
    "running-service, RunningService"
  })
  void itsClassTakesTheNameOfNoOtherThatItsCodeUses(String typed, String className) {
    assertRefused(
        typed,
        """
        error: its class can't be called "%s": the code of a new service uses another of that name
          choose another name, such as %s-service\
        """
            .formatted(className, typed));
  }
}
