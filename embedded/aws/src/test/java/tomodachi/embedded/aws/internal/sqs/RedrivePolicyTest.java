package tomodachi.embedded.aws.internal.sqs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tomodachi.embedded.aws.internal.api.Arn;

class RedrivePolicyTest {

  private static final String DEAD = QueueScene.ARNS + "dead";

  private final QueueScene scene = new QueueScene();

  @BeforeEach
  void createQueues() throws Exception {
    scene.create("dead");
    scene.create("q");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"deadLetterTargetArn\":\"%s\",\"maxReceiveCount\":5}",
        "{\"maxReceiveCount\":\"5\",\"deadLetterTargetArn\":\"%s\"}",
        " {\n\"deadLetterTargetArn\" : \"%s\", \"maxReceiveCount\" : 5 } "
      })
  void itIsShownInOneWay(String policy) throws Exception {
    scene.set("q", "RedrivePolicy", policy.formatted(DEAD));

    assertThat(scene.attributes("q", "RedrivePolicy"))
        .containsExactly(Map.entry("RedrivePolicy", policy(DEAD, "5")));
  }

  @Test
  void itReachesTheSettings() throws Exception {
    scene.set("q", "RedrivePolicy", policy(DEAD, "1000"));

    var queue = scene.queues.at(QueueScene.CALLER, "q");

    assertThat(queue.settings().redrive())
        .contains(new QueueSettings.Redrive(Arn.parse(DEAD).orElseThrow(), 1_000));
  }

  @Test
  void anEmptyTextTakesItAway() throws Exception {
    scene.set("q", "RedrivePolicy", policy(DEAD, "5"));

    scene.set("q", "RedrivePolicy", "");

    assertThat(scene.attributes("q", "All")).doesNotContainKey("RedrivePolicy");
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "4", "[]", "\"{}\"", "{", "{} {}", "null", "{\"a\":}"})
  void whatIsNoObjectIsRefused(String policy) {
    assertThat(scene.refusedSetting("q", "RedrivePolicy", policy))
        .isEqualTo(
            "InvalidAttributeValue 400: Invalid value for the parameter RedrivePolicy. Reason:"
                + " Redrive policy is not a valid JSON map.");
  }

  @Test
  void aVeryLongOneIsRefused() {
    assertThat(scene.refusedSetting("q", "RedrivePolicy", policy(DEAD, "5") + " ".repeat(2_048)))
        .endsWith("Reason: Redrive policy is not a valid JSON map.");
  }

  @Test
  void aCountIsNeeded() {
    assertThat(refused("{}"))
        .isEqualTo("Redrive policy does not contain mandatory attribute: maxReceiveCount.");
    assertThat(refused("{\"deadLetterTargetArn\":\"" + DEAD + "\",\"maxReceiveCount\":null}"))
        .isEqualTo("Redrive policy does not contain mandatory attribute: maxReceiveCount.");
  }

  @Test
  void aTargetIsNeeded() {
    assertThat(refused("{\"maxReceiveCount\":5}"))
        .isEqualTo("Redrive policy does not contain mandatory attribute: deadLetterTargetArn.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-36", "1001", "4023", "5.0", "99999999999", "true"})
  void countsHaveBounds(String count) {
    assertThat(refused(policy(DEAD, count)))
        .isEqualTo(
            "Invalid value for maxReceiveCount: %s, valid values are from 1 to 1000 both inclusive."
                .formatted(count));
  }

  @Test
  void aCountThatIsNoNumberIsRefused() {
    assertThat(refused(policy(DEAD, "\"often\"")))
        .isEqualTo(
            "Invalid value for maxReceiveCount: often, valid values are from 1 to 1000 both"
                + " inclusive.");
  }

  @Test
  void otherMembersAreRefused() {
    assertThat(
            refused(
                "{\"deadLetterTargetArn\":\"%s\",\"maxReceiveCount\":5,\"more\":1}"
                    .formatted(DEAD)))
        .isEqualTo(
            "Only following attributes are supported: [deadLetterTargetArn, maxReceiveCount].");
  }

  @ParameterizedTest
  @ValueSource(strings = {"dummy", "", "arn:aws:sqs:eu-west-1:000000000000", "sqs:a:b:c:d:e"})
  void aTargetIsAnArn(String target) {
    assertThat(refused(policy(target, "5"))).isEqualTo("Invalid value for deadLetterTargetArn.");
  }

  @Test
  void aTargetIsAQueue() {
    assertThat(refused(policy("arn:aws:sns:eu-west-1:000000000000:topic", "5")))
        .isEqualTo("Only SQS queues are valid resources for deadLetterTargetArn.");
  }

  @Test
  void aTargetIsThere() {
    var missing = "Dead letter target does not exist.";

    assertThat(refused(policy(QueueScene.ARNS + "missing", "5"))).isEqualTo(missing);
    assertThat(refused(policy("arn:aws-cn:sqs:eu-west-1:000000000000:dead", "5")))
        .isEqualTo(missing);
  }

  @Test
  void aTargetIsInTheSameRegion() throws Exception {
    scene.callAs(
        QueueScene.caller("us-east-1", "000000000000"), "CreateQueue", "QueueName", "dead");

    assertThat(refused(policy("arn:aws:sqs:us-east-1:000000000000:dead", "5")))
        .isEqualTo("Dead letter target does not exist.");
  }

  @Test
  void aTargetIsOfTheSameAccount() throws Exception {
    scene.callAs(
        QueueScene.caller("eu-west-1", "222222222222"), "CreateQueue", "QueueName", "dead");

    assertThat(refused(policy("arn:aws:sqs:eu-west-1:222222222222:dead", "5")))
        .isEqualTo("Dead-letter target owner should be same as the source.");
  }

  @Test
  void aTargetIsOfTheSameType() throws Exception {
    var type = "Dead-letter queue must be same type of queue as the source..";
    var fifo = scene.create("dead.fifo", "FifoQueue", "true");
    var policy = policy(DEAD, "5");

    assertThat(refused(policy(QueueScene.ARNS + "dead.fifo", "5"))).isEqualTo(type);
    assertThat(scene.refusedSetting(fifo, "RedrivePolicy", policy)).isEqualTo(text(policy, type));
  }

  @Test
  void fifoQueuesHaveFifoQueues() throws Exception {
    scene.create("dead.fifo", "FifoQueue", "true");
    var policy = policy(QueueScene.ARNS + "dead.fifo", "5");

    var url = scene.create("q.fifo", "FifoQueue", "true", "RedrivePolicy", policy);

    assertThat(scene.attributes(url, "RedrivePolicy")).containsValue(policy);
  }

  @Test
  void aQueueMayBeItsOwn() throws Exception {
    scene.set("dead", "RedrivePolicy", policy(DEAD, "5"));

    assertThat(scene.attributes("dead", "RedrivePolicy")).containsValue(policy(DEAD, "5"));
  }

  @Test
  void itIsCheckedAtCreationToo() {
    var policy = policy(QueueScene.ARNS + "missing", "5");

    assertThat(scene.refusedCreation("new", "RedrivePolicy", policy))
        .isEqualTo(text(policy, "Dead letter target does not exist."));
    assertThat(scene.refusal("DeleteQueue", "QueueUrl", "new")).contains("NonExistentQueue");
  }

  @Test
  void itStaysWhenItsTargetGoes() throws Exception {
    scene.set("q", "RedrivePolicy", policy(DEAD, "5"));

    scene.call("DeleteQueue", "QueueUrl", "dead");

    assertThat(scene.attributes("q", "RedrivePolicy")).containsValue(policy(DEAD, "5"));
    assertThat(scene.create("q", "RedrivePolicy", policy(DEAD, "5"))).endsWith("q");
  }

  private String refused(String policy) {
    var refusal = scene.refusedSetting("q", "RedrivePolicy", policy);
    var begin = text(policy, "");
    assertThat(refusal).startsWith(begin);
    return refusal.substring(begin.length());
  }

  private static String text(String policy, String reason) {
    return "InvalidParameterValue 400: Value %s for parameter RedrivePolicy is invalid. Reason: %s"
        .formatted(policy, reason);
  }

  private static String policy(String target, String count) {
    return "{\"deadLetterTargetArn\":\"%s\",\"maxReceiveCount\":%s}".formatted(target, count);
  }
}
