package tomodachi.embedded.aws.internal.sqs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedriveAllowPolicyTest {

  private static final String ATTRIBUTE = "RedriveAllowPolicy";
  private static final String REDRIVE =
      "{\"deadLetterTargetArn\":\"%sdead\",\"maxReceiveCount\":5}".formatted(QueueScene.ARNS);
  private static final String DENIED =
      "InvalidParameterValue 400: Value %s for parameter RedrivePolicy is invalid. Reason: The"
              .formatted(REDRIVE)
          + " redrive allow policy of the dead-letter queue does not allow this source.";

  private final QueueScene scene = new QueueScene();

  @BeforeEach
  void createQueues() throws Exception {
    scene.create("dead");
    scene.create("q");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"redrivePermission\":\"allowAll\"}",
        "{ \"redrivePermission\" : \"denyAll\" }",
        "{\"redrivePermission\":\"byQueue\",\"sourceQueueArns\":[\"arn:aws:sqs:eu-west-1:1:q\"]}"
      })
  void itIsShownAsItWasWritten(String policy) throws Exception {
    scene.set("dead", ATTRIBUTE, policy);

    assertThat(scene.attributes("dead", ATTRIBUTE)).containsEntry(ATTRIBUTE, policy);
  }

  @Test
  void anEmptyTextTakesItAway() throws Exception {
    scene.set("dead", ATTRIBUTE, "{\"redrivePermission\":\"denyAll\"}");

    scene.set("dead", ATTRIBUTE, "");

    assertThat(scene.attributes("dead", "All")).doesNotContainKey(ATTRIBUTE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "badjson",
        " ",
        "[]",
        "{}",
        "444",
        "{\"redrivePermission\":\"some\"}",
        "{\"redrivePermission\":5}",
        "{\"redrivePermission\":\"allowAll\",\"more\":1}",
        "{\"redrivePermission\":\"byQueue\",\"sourceQueueArns\":\"arn\"}",
        "{\"redrivePermission\":\"byQueue\",\"sourceQueueArns\":[7]}"
      })
  void otherTextsAreRefused(String policy) {
    assertThat(scene.refusedSetting("dead", ATTRIBUTE, policy))
        .isEqualTo(
            "InvalidAttributeValue 400: Invalid value for the parameter RedriveAllowPolicy. Reason:"
                + " Amazon SQS can't create the redrive allow policy, as it’s in an unsupported"
                + " format.");
  }

  @Test
  void sourcesNeedThePermissionByQueue() {
    assertThat(refused("{\"redrivePermission\":\"allowAll\",\"sourceQueueArns\":[\"a\"]}"))
        .isEqualTo(
            "To specify one or more source queue ARNs, you must set redrivePermission to byQueue.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"redrivePermission\":\"byQueue\"}",
        "{\"redrivePermission\":\"byQueue\",\"sourceQueueArns\":[]}"
      })
  void thePermissionByQueueNeedsSources(String policy) {
    assertThat(refused(policy))
        .isEqualTo(
            "When you specify the byQueue permission type, you must also specify one or more"
                + " sourceQueueArns values.");
  }

  @Test
  void tenSourcesAreTheMost() throws Exception {
    scene.set("dead", ATTRIBUTE, byQueues(10));

    assertThat(refused(byQueues(11)))
        .isEqualTo("The maximum number of source queue ARNs you can specify is 10.");
  }

  @Test
  void whoeverIsNotAllowedCannotHaveTheQueue() throws Exception {
    scene.set("dead", ATTRIBUTE, "{\"redrivePermission\":\"denyAll\"}");
    assertThat(scene.refusedSetting("q", "RedrivePolicy", REDRIVE)).isEqualTo(DENIED);
    assertThat(scene.refusedCreation("new", "RedrivePolicy", REDRIVE)).isEqualTo(DENIED);

    scene.set("dead", ATTRIBUTE, byQueue(QueueScene.ARNS + "q"));
    scene.set("q", "RedrivePolicy", REDRIVE);
    assertThat(scene.refusedCreation("new", "RedrivePolicy", REDRIVE)).isEqualTo(DENIED);

    scene.set("dead", ATTRIBUTE, "{\"redrivePermission\":\"allowAll\"}");
    assertThat(scene.create("new", "RedrivePolicy", REDRIVE)).endsWith("new");
  }

  private String refused(String policy) {
    var refusal = scene.refusedSetting("dead", ATTRIBUTE, policy);
    var begin =
        "InvalidParameterValue 400: Value %s for parameter RedriveAllowPolicy is invalid. Reason:"
            + " Amazon SQS can't create the redrive allow policy. ";
    assertThat(refusal).startsWith(begin.formatted(policy));
    return refusal.substring(begin.formatted(policy).length());
  }

  private static String byQueues(int count) {
    return byQueue(
        IntStream.range(0, count).mapToObj(Integer::toString).collect(Collectors.joining("\",\"")));
  }

  private static String byQueue(String sources) {
    return "{\"redrivePermission\":\"byQueue\",\"sourceQueueArns\":[\"%s\"]}".formatted(sources);
  }
}
