package tomodachi.cli.internal.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tomodachi.cli.internal.describe.Aspect;
import tomodachi.cli.internal.libraries.ClassPath;
import tomodachi.cli.internal.log.LogLevel;

/// What the command that describes services makes of its arguments.
class DescribeLineTest extends ParserFixture {

  private static Request.Describe describe(String line) {
    return (Request.Describe) parse(line.split(" ", -1));
  }

  @Test
  void thePermissionsAreForAnyAccountUnlessOneIsNamed() {
    assertThat(describe("describe Orders.java --iam").arguments())
        .isEqualTo(
            new DescribeArguments(new Aspect.Iam("*"), List.of("Orders.java"), ClassPath.NONE));
    assertThat(describe("describe --iam --account 123456789012 -cp a:b A B").arguments())
        .isEqualTo(
            new DescribeArguments(
                new Aspect.Iam("123456789012"),
                List.of("A", "B"),
                new ClassPath(List.of("a", "b"), List.of())));
  }

  @Test
  void optionsAreSaidAsForRun() {
    var asked = describe("describe --terraform -o aws_sns_sqs.topic_prefix=p- -c x.json A.java");

    assertThat(asked.arguments().aspect()).isEqualTo(new Aspect.Terraform());
    assertThat(asked.conditions())
        .isEqualTo(
            new MessageConditions(
                List.of(new ConfigFile("x.json")),
                List.of("aws_sns_sqs.topic_prefix=p-"),
                false,
                LogLevel.ERROR));
  }

  @Test
  void withoutMoreItIsAboutAllTheyAre() {
    assertThat(describe("describe A.java").arguments().aspect())
        .isEqualTo(new Aspect.Services(false, false));
    assertThat(describe("describe --json A.java").arguments().aspect())
        .isEqualTo(new Aspect.Services(true, false));
    assertThat(describe("describe A.java --all-options").arguments().aspect())
        .isEqualTo(new Aspect.Services(false, true));
  }

  @Test
  void productionAndPortAreSaidAsForRun() {
    var asked = describe("describe A.java --production --port 8080");

    assertThat(asked.conditions().production()).isTrue();
    assertThat(asked.conditions().overrides()).containsExactly("http.port=8080");
  }

  @Test
  void oneThingIsDescribedAtATime() {
    assertUsage(
        "describe A.java --iam --terraform",
        """
        error: --iam and --terraform are both given
          give --iam for the permissions they need at AWS,
          or --terraform for their queues, topics and subscriptions there
          see: tomodachi describe --help\
        """);
  }

  @ParameterizedTest
  @CsvSource({"--iam, a policy is JSON in any case: leave it out", "--terraform, leave it out"})
  void jsonIsForServices(String option, String remedy) {
    assertUsage(
        "describe A.java --json " + option,
        """
        error: --json isn't for --iam and --terraform
          %s
          see: tomodachi describe --help\
        """
            .formatted(remedy));
  }

  @Test
  void allOptionsAreForServices() {
    assertUsage(
        "describe A.java --terraform --all-options",
        """
        error: --all-options isn't for --iam and --terraform
          leave it out
          see: tomodachi describe --help\
        """);
  }

  @Test
  void anAccountIsForPermissions() {
    assertUsage(
        "describe A.java --account 123456789012",
        """
        error: --account is for --iam
          give that too
          see: tomodachi describe --help\
        """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"describe --iam", "describe --json", "describe A.java "})
  void aServiceIsNeeded(String line) {
    assertUsage(
        line,
        """
        error: no service has been given
          name one: tomodachi describe <Service.java>
          see: tomodachi describe --help\
        """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "12345678901", "1234-5678-9012", "*"})
  void anAccountHasTwelveDigits(String typed) {
    assertUsage(
        "describe --iam A.java --account=" + typed,
        """
        error: invalid value for --account: "%s"
          expected are 12 digits\
        """
            .formatted(typed));
  }

  @Test
  void terraformHasItsOwnAccount() {
    assertUsage(
        "describe --terraform A.java --account 123456789012",
        """
        error: --account is for --iam
          Terraform uses the account of its provider: leave it out
          see: tomodachi describe --help\
        """);
  }

  @Test
  void aMistypedCommandIsSuggestedWithItsLine() {
    assertUsage(
        "descirbe --iam A.java",
        """
        error: unknown command: "descirbe"
          did you mean: tomodachi describe --iam A.java
          see: tomodachi --help\
        """);
    assertUsage(
        "--terraform A.java",
        """
        error: the option "--terraform" stands before the command describe
          did you mean: tomodachi describe --terraform A.java
          see: tomodachi --help\
        """);
  }
}
