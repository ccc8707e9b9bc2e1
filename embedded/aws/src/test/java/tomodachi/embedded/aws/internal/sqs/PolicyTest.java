package tomodachi.embedded.aws.internal.sqs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyTest {

  private static final String STATEMENT =
      "{\"Effect\":\"Allow\",\"Principal\":\"*\",\"Action\":\"SQS:SendMessage\",\"Resource\":\"*\"}";

  private final QueueScene scene = new QueueScene();

  @BeforeEach
  void createQueue() throws Exception {
    scene.create("q");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"Version\":\"2012-10-17\",\"Statement\":[]}",
        "{\"Statement\":" + STATEMENT + "}",
        "{ \"Version\": \"2008-10-17\", \"Id\": \"x\",\n \"Statement\": [" + STATEMENT + "] }"
      })
  void itIsShownAsItWasWritten(String policy) throws Exception {
    scene.set("q", "Policy", policy);

    assertThat(scene.attributes("q", "Policy")).containsExactly(Map.entry("Policy", policy));
  }

  @Test
  void thePolicyForATopicIsShownAsItWasWritten() throws Exception {
    var policy =
        """
        {"Version": "2012-10-17", "Id": "arn:aws:sqs:eu-west-1:000000000000:q/SQSDefaultPolicy", \
        "Statement": [{"Sid": "f24b1767-0", "Effect": "Allow", "Principal": {"AWS": "*"}, \
        "Action": "SQS:SendMessage", "Resource": "arn:aws:sqs:eu-west-1:000000000000:q", \
        "Condition": {"ArnEquals": {"aws:SourceArn": "arn:aws:sns:eu-west-1:000000000000:t"}}}]}\
        """;

    scene.set("q", "Policy", policy);

    assertThat(scene.attributes("q", "All")).containsEntry("Policy", policy);
  }

  @Test
  void anEmptyTextTakesItAway() throws Exception {
    scene.set("q", "Policy", "{\"Statement\":" + STATEMENT + "}");

    scene.set("q", "Policy", "");

    assertThat(scene.attributes("q", "All")).doesNotContainKey("Policy");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no",
        " ",
        "[]",
        "{}",
        "{\"Statement\":5}",
        "{\"Statement\":[5]}",
        "{\"Statement\":[{\"Effect\":\"Maybe\",\"Action\":\"*\"}]}",
        "{\"Statement\":[{\"Effect\":\"Allow\"}]}",
        "{\"Version\":\"2020-01-01\",\"Statement\":[]}",
        "{\"Version\":1,\"Statement\":[]}",
        "{\"Statement\":[],\"More\":1}",
        "{\"Statement\":[]} more"
      })
  void whatIsNoPolicyIsRefused(String policy) {
    assertThat(scene.refusedSetting("q", "Policy", policy))
        .isEqualTo("InvalidAttributeValue 400: Invalid value for the parameter Policy.");
  }

  @Test
  void aVeryDeepOneIsRefused() {
    var policy = "{\"Statement\":" + "[".repeat(4_000) + "]".repeat(4_000) + "}";

    assertThat(scene.refusedSetting("q", "Policy", policy))
        .isEqualTo("InvalidAttributeValue 400: Invalid value for the parameter Policy.");
  }

  @Test
  void itHasABoundOfLength() throws Exception {
    var policy = "{\"Statement\":[]}";
    scene.set("q", "Policy", policy + " ".repeat(8_192 - policy.length()));

    assertThat(scene.refusedSetting("q", "Policy", policy + " ".repeat(8_193 - policy.length())))
        .isEqualTo("InvalidAttributeValue 400: Invalid value for the parameter Policy.");
  }

  @Test
  void twentyStatementsAreTheMost() throws Exception {
    scene.set("q", "Policy", statements(20));

    assertThat(scene.refusedSetting("q", "Policy", statements(21)))
        .isEqualTo(
            "OverLimit 403: 21 statements were found in the submitted policy, max allowed is 20");
  }

  private static String statements(int count) {
    return "{\"Statement\":[" + String.join(",", Collections.nCopies(count, STATEMENT)) + "]}";
  }
}
