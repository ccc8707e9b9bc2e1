package tomodachi.embedded.aws.internal.sqs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PermissionsTest {

  private static final String POLICY =
      "{\"Version\":\"2008-10-17\",\"Id\":\"arn:aws:sqs:eu-west-1:000000000000:q/SQSDefaultPolicy\","
          + "\"Statement\":[";
  private static final String SEND =
      "{\"Sid\":\"send\",\"Effect\":\"Allow\","
          + "\"Principal\":{\"AWS\":\"arn:aws:iam::111111111111:root\"},"
          + "\"Action\":\"SQS:SendMessage\","
          + "\"Resource\":\"arn:aws:sqs:eu-west-1:000000000000:q\"}";
  private static final String SEVERAL =
      "{\"Sid\":\"several\",\"Effect\":\"Allow\",\"Principal\":{\"AWS\":["
          + "\"arn:aws:iam::111111111111:root\",\"arn:aws:iam::222222222222:root\"]},"
          + "\"Action\":[\"SQS:SendMessage\",\"SQS:ReceiveMessage\"],"
          + "\"Resource\":\"arn:aws:sqs:eu-west-1:000000000000:q\"}";
  private static final List<String> ACCOUNT = List.of("111111111111");

  private final QueueScene scene = new QueueScene();

  @BeforeEach
  void createQueue() throws Exception {
    scene.create("q");
  }

  @Test
  void theyAreStatementsOfThePolicy() throws Exception {
    add("send", ACCOUNT, "SendMessage");
    assertThat(policy()).isEqualTo(POLICY + SEND + "]}");

    add("several", List.of("111111111111", "222222222222"), "SendMessage", "ReceiveMessage");
    assertThat(policy()).isEqualTo(POLICY + SEND + "," + SEVERAL + "]}");

    remove("send");
    assertThat(policy()).isEqualTo(POLICY + SEVERAL + "]}");

    remove("several");
    assertThat(policy()).isEqualTo("none");
  }

  @Test
  void theyAreAddedToAPolicyThatIsThere() throws Exception {
    scene.set("q", "Policy", "{\"Version\": \"2012-10-17\", \"Statement\": " + SEVERAL + "}");

    add("send", ACCOUNT, "SendMessage");

    assertThat(policy())
        .isEqualTo("{\"Version\":\"2012-10-17\",\"Statement\":[" + SEVERAL + "," + SEND + "]}");
  }

  @Test
  void aChangeIsDated() throws Exception {
    scene.advance(Duration.ofSeconds(5));

    add("send", ACCOUNT, "*");

    assertThat(scene.attributes("q", "LastModifiedTimestamp")).containsValue("1767225605");
  }

  @Test
  void aLabelIsUsedOnce() throws Exception {
    add("send", ACCOUNT, "SendMessage");

    assertThat(refused("send", ACCOUNT, "ReceiveMessage"))
        .isEqualTo(
            "InvalidParameterValue 400: Value send for parameter Label is invalid. Reason: Already"
                + " exists.");
  }

  @Test
  void whatIsNotThereCannotBeRemoved() {
    assertThat(scene.refusal("RemovePermission", "QueueUrl", "q", "Label", "send"))
        .isEqualTo(
            "InvalidParameterValue 400: Value send for parameter Label is invalid. Reason: can't"
                + " find label.");
  }

  @Test
  void aLabelIsNeeded() {
    var missing = "MissingParameter 400: The request must contain the parameter Label.";

    assertThat(scene.refusal("AddPermission", "QueueUrl", "q")).isEqualTo(missing);
    assertThat(scene.refusal("RemovePermission", "QueueUrl", "q")).isEqualTo(missing);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "a.b", "ä"})
  void labelsAreLikeNames(String label) {
    assertThat(refused(label, ACCOUNT, "SendMessage"))
        .isEqualTo(
            "InvalidParameterValue 400: Value %s for parameter Label is invalid. Reason: Can only"
                    .formatted(label)
                + " include alphanumeric characters, hyphens, or underscores. 1 to 80 in length.");
  }

  @Test
  void aLabelHasABound() throws Exception {
    add("l".repeat(80), ACCOUNT, "SendMessage");

    assertThat(refused("l".repeat(81), ACCOUNT, "SendMessage")).endsWith("1 to 80 in length.");
  }

  @Test
  void actionsAreNeeded() {
    assertThat(refused("send", ACCOUNT))
        .isEqualTo("MissingParameter 400: The request must contain the parameter Actions.");
  }

  @Test
  void sevenActionsAreTheMost() {
    assertThat(
            refused(
                "send",
                ACCOUNT,
                "ChangeMessageVisibility",
                "DeleteMessage",
                "GetQueueAttributes",
                "GetQueueUrl",
                "ListDeadLetterSourceQueues",
                "PurgeQueue",
                "ReceiveMessage",
                "SendMessage"))
        .isEqualTo("OverLimit 403: 8 Actions were found, maximum allowed is 7.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"RemovePermission", "CreateQueue", "SetQueueAttributes"})
  void someActionsAreTheOwners(String action) {
    assertThat(refused("send", ACCOUNT, "SendMessage", action))
        .isEqualTo(
            "InvalidParameterValue 400: Value SQS:%s for parameter ActionName is invalid. Reason:"
                    .formatted(action)
                + " Only the queue owner is allowed to invoke this action.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Send", "sendmessage", "SQS:SendMessage"})
  void unknownActionsAreRefused(String action) {
    assertThat(refused("send", ACCOUNT, action))
        .isEqualTo(
            "InvalidParameterValue 400: Value SQS:%s for parameter ActionName is invalid. Reason:"
                    .formatted(action)
                + " Please refer to the appropriate WSDL for a list of valid actions.");
  }

  @Test
  void accountsHaveTwelveDigits() {
    assertThat(refused("send", List.of(), "SendMessage"))
        .isEqualTo(
            "InvalidParameterValue 400: Value [] for parameter PrincipalId is invalid. Reason:"
                + " Unable to verify.");
    assertThat(refused("send", List.of("111111111111", "me"), "SendMessage"))
        .isEqualTo(
            "InvalidParameterValue 400: Value [111111111111, me] for parameter PrincipalId is"
                + " invalid. Reason: Unable to verify.");
  }

  @Test
  void twentyStatementsAreTheMost() throws Exception {
    for (var i = 0; i < 20; i++) {
      add("label" + i, ACCOUNT, "SendMessage");
    }
    var before = policy();

    assertThat(refused("more", ACCOUNT, "SendMessage"))
        .isEqualTo(
            "OverLimit 403: 21 statements were found in the submitted policy, max allowed is 20");
    assertThat(policy()).isEqualTo(before);
  }

  @Test
  void thePolicyHasABoundOfLength() throws Exception {
    add("few", Collections.nCopies(100, "111111111111"), "SendMessage");

    assertThat(refused("many", Collections.nCopies(200, "111111111111"), "SendMessage"))
        .isEqualTo("InvalidAttributeValue 400: Invalid value for the parameter Policy.");
    remove("few");
    assertThat(policy()).isEqualTo("none");
  }

  private void add(String label, List<String> accounts, String... actions) throws Exception {
    scene.call(
        "AddPermission",
        "QueueUrl",
        "q",
        "Label",
        label,
        "AWSAccountIds",
        accounts,
        "Actions",
        List.of(actions));
  }

  private String refused(String label, List<String> accounts, String... actions) {
    return scene.refusal(
        "AddPermission",
        "QueueUrl",
        "q",
        "Label",
        label,
        "AWSAccountIds",
        accounts,
        "Actions",
        List.of(actions));
  }

  private void remove(String label) throws Exception {
    scene.call("RemovePermission", "QueueUrl", "q", "Label", label);
  }

  private String policy() throws Exception {
    return scene.attributes("q", "Policy").getOrDefault("Policy", "none");
  }
}
