package tomodachi.embedded.aws.internal.sns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tomodachi.embedded.aws.internal.api.ApiError;

class PermissionsTest {

  private static final List<String> ACCOUNT = List.of("111111111111");

  private final Scene scene = new Scene();

  @Test
  void aPermissionIsAddedToThePolicy() throws Exception {
    var topic = scene.topic("orders");

    allow(topic, "test", ACCOUNT, List.of("Publish"));

    assertThat(scene.topicAttributes(topic).get("Policy"))
        .contains("__default_statement_ID")
        .endsWith(
            ",{\"Sid\":\"test\",\"Effect\":\"Allow\","
                + "\"Principal\":{\"AWS\":\"arn:aws:iam::111111111111:root\"},"
                + "\"Action\":\"SNS:Publish\","
                + "\"Resource\":\"arn:aws:sns:eu-west-1:000000000000:orders\"}]}");
  }

  @Test
  void severalAccountsAndActionsAreLists() throws Exception {
    var topic = scene.topic("orders");

    allow(topic, "test", List.of("111111111111", "222222222222"), List.of("Publish", "Subscribe"));

    assertThat(scene.topicAttributes(topic).get("Policy"))
        .contains("\"Action\":[\"SNS:Publish\",\"SNS:Subscribe\"]")
        .contains("[\"arn:aws:iam::111111111111:root\",\"arn:aws:iam::222222222222:root\"]");
  }

  @Test
  void aRemovedPermissionIsGone() throws Exception {
    var topic = scene.topic("orders");
    var before = scene.topicAttributes(topic).get("Policy");
    allow(topic, "test", ACCOUNT, List.of("Publish"));

    scene.call("RemovePermission", "TopicArn", topic, "Label", "test");

    assertThat(scene.topicAttributes(topic)).containsEntry("Policy", before);
  }

  @Test
  void aSingleStatementWithoutAListIsKept() throws Exception {
    var topic = scene.topic("orders", "Policy", "{\"Statement\":{\"Sid\":\"first\"}}");

    allow(topic, "test", ACCOUNT, List.of("Publish"));

    assertThat(scene.topicAttributes(topic).get("Policy"))
        .startsWith("{\"Statement\":[{\"Sid\":\"first\"},{\"Sid\":\"test\"");
  }

  @Test
  void aLabelIsThereOnce() throws Exception {
    var topic = scene.topic("orders");
    allow(topic, "test", ACCOUNT, List.of("Publish"));

    assertThat(refusal(topic, "test", ACCOUNT, List.of("Publish")))
        .isEqualTo("400 InvalidParameter: Invalid parameter: Statement already exists");
  }

  @Test
  void whatNoTopicCanDoIsRefused() throws Exception {
    assertThat(refusal(scene.topic("orders"), "test", ACCOUNT, List.of("SendMessage")))
        .isEqualTo(
            "400 InvalidParameter: Invalid parameter:"
                + " Policy statement action out of service scope!");
  }

  @Test
  void nobodyCanBeAllowedNothing() throws Exception {
    var topic = scene.topic("orders");

    assertThat(refusal(topic, "test", List.of(), List.of("Publish")))
        .isEqualTo(
            "400 InvalidParameter: Invalid parameter: AWSAccountId Reason:"
                + " no value for required parameter");
    assertThat(refusal(topic, "test", ACCOUNT, List.of()))
        .isEqualTo(
            "400 InvalidParameter: Invalid parameter: ActionName Reason:"
                + " no value for required parameter");
  }

  @Test
  void aTopicThatIsNotThereHasNoPermissions() {
    var topic = "arn:aws:sns:eu-west-1:000000000000:none";

    assertThat(refusal(topic, "test", ACCOUNT, List.of("Publish")))
        .isEqualTo("404 NotFound: Topic does not exist");
    assertThat(scene.refusal("RemovePermission", "TopicArn", topic, "Label", "test"))
        .isEqualTo("404 NotFound: Topic does not exist");
  }

  @Test
  void aDataProtectionPolicyIsKept() throws Exception {
    var topic = scene.topic("orders");
    var policy = "{\"Name\":\"p\",\"Version\":\"2021-06-01\"}";

    scene.call("PutDataProtectionPolicy", "ResourceArn", topic, "DataProtectionPolicy", policy);

    assertThat(scene.call("GetDataProtectionPolicy", "ResourceArn", topic).members())
        .containsEntry("DataProtectionPolicy", policy);
  }

  @Test
  void aDataProtectionPolicyIsAJsonObject() throws Exception {
    assertThat(
            scene.refusal(
                "PutDataProtectionPolicy",
                "ResourceArn",
                scene.topic("orders"),
                "DataProtectionPolicy",
                "none"))
        .isEqualTo("400 InvalidParameter: Invalid parameter: DataProtectionPolicy");
  }

  private void allow(String topic, String label, List<String> accounts, List<String> actions)
      throws ApiError {
    scene.call(
        "AddPermission",
        "TopicArn",
        topic,
        "Label",
        label,
        "AWSAccountId",
        accounts,
        "ActionName",
        actions);
  }

  private String refusal(String topic, String label, List<String> accounts, List<String> actions) {
    return scene.refusal(
        "AddPermission",
        "TopicArn",
        topic,
        "Label",
        label,
        "AWSAccountId",
        accounts,
        "ActionName",
        actions);
  }
}
