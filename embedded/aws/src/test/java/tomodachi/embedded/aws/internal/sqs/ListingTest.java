package tomodachi.embedded.aws.internal.sqs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tomodachi.embedded.aws.internal.api.Structure;

class ListingTest {

  private static final String RANGE =
      "InvalidParameterValue 400: Value for parameter MaxResults is invalid. Reason: MaxResults"
          + " must be an integer between 1 and 1000.";

  private final QueueScene scene = new QueueScene();

  @Test
  void queuesAreListedByTheirNames() throws Exception {
    create("b", "a-2", "a-1", "B");

    assertThat(names(scene.call("ListQueues"))).containsExactly("B", "a-1", "a-2", "b");
  }

  @Test
  void aPrefixChooses() throws Exception {
    create("a", "orders", "orders-1", "orders.fifo", "order", "z");

    assertThat(names(scene.call("ListQueues", "QueueNamePrefix", "orders")))
        .containsExactly("orders", "orders-1", "orders.fifo");
    assertThat(names(scene.call("ListQueues", "QueueNamePrefix", ""))).hasSize(6);
  }

  @Test
  void anEmptyListIsNotThere() throws Exception {
    assertThat(scene.call("ListQueues").members()).isEmpty();
    assertThat(scene.call("ListQueues", "QueueNamePrefix", "x", "MaxResults", 5L).members())
        .isEmpty();
  }

  @Test
  void onlyQueuesOfTheCallersHomeAreListed() throws Exception {
    create("mine");
    scene.callAs(QueueScene.caller("eu-west-1", "222222222222"), "CreateQueue", "QueueName", "b");
    scene.callAs(QueueScene.caller("us-east-1", "000000000000"), "CreateQueue", "QueueName", "c");

    assertThat(names(scene.call("ListQueues"))).containsExactly("mine");
  }

  @Test
  void aLongListComesInParts() throws Exception {
    create("q1", "q2", "q3", "q4", "other");

    var first = scene.call("ListQueues", "QueueNamePrefix", "q", "MaxResults", 3L);
    var second = next("ListQueues", first, "QueueNamePrefix", "q", "MaxResults", 3L);

    assertThat(names(first)).containsExactly("q1", "q2", "q3");
    assertThat(names(second)).containsExactly("q4");
    assertThat(second.has("NextToken")).isFalse();
  }

  @Test
  void aListThatEndsWithAPartHasNoToken() throws Exception {
    create("q1", "q2");

    assertThat(scene.call("ListQueues", "MaxResults", 2L).has("NextToken")).isFalse();
  }

  @Test
  void aListGoesOnWhereItEndedThoughThatQueueIsGone() throws Exception {
    create("q1", "q2", "q3");
    var first = scene.call("ListQueues", "MaxResults", 2L);

    scene.call("DeleteQueue", "QueueUrl", "q2");
    create("q1a", "q2a");

    assertThat(names(next("ListQueues", first, "MaxResults", 2L))).containsExactly("q2a", "q3");
  }

  @Test
  void whoeverDoesNotSayHowManyGetsAThousandAndNoToken() throws Exception {
    for (var i = 0; i < 1_001; i++) {
      create("q" + i);
    }

    var listed = scene.call("ListQueues");

    assertThat(names(listed)).hasSize(1_000);
    assertThat(listed.has("NextToken")).isFalse();
    assertThat(scene.call("ListQueues", "MaxResults", 1_000L).has("NextToken")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -23, 1_001, 1L << 40})
  void partsHaveBounds(long size) throws Exception {
    create("q");

    assertThat(scene.refusal("ListQueues", "MaxResults", size)).isEqualTo(RANGE);
    assertThat(scene.refusal("ListDeadLetterSourceQueues", "QueueUrl", "q", "MaxResults", size))
        .isEqualTo(RANGE);
  }

  @Test
  void aTokenOfNobodyIsRefused() {
    assertThat(scene.refusal("ListQueues", "NextToken", "not a token!"))
        .isEqualTo("InvalidParameterValue 400: Invalid or expired next token.");
  }

  @Test
  void sourcesOfADeadLetterQueueAreListed() throws Exception {
    create("dead", "none");
    createSources("b", "a");

    assertThat(names(sources("dead"))).containsExactly("a", "b");
    assertThat(sources("none").members()).containsOnlyKeys("queueUrls");

    scene.set("a", "RedrivePolicy", "");
    scene.call("DeleteQueue", "QueueUrl", "b");
    assertThat(names(sources("dead"))).isEmpty();
  }

  @Test
  void manySourcesComeInParts() throws Exception {
    create("dead");
    createSources("a", "b", "c");

    var first = scene.call("ListDeadLetterSourceQueues", "QueueUrl", "dead", "MaxResults", 2L);
    var second = next("ListDeadLetterSourceQueues", first, "QueueUrl", "dead", "MaxResults", 2L);

    assertThat(names(first)).containsExactly("a", "b");
    assertThat(names(second)).containsExactly("c");
  }

  @Test
  void theAddressOfAQueueIsFound() throws Exception {
    create("q");
    var other = QueueScene.caller("eu-west-1", "222222222222");
    scene.callAs(other, "CreateQueue", "QueueName", "theirs");

    assertThat(scene.call("GetQueueUrl", "QueueName", "q").requiredText("QueueUrl"))
        .isEqualTo("http://127.0.0.1:9732/000000000000/q");
    assertThat(
            scene
                .call(
                    "GetQueueUrl", "QueueName", "theirs", "QueueOwnerAWSAccountId", "222222222222")
                .requiredText("QueueUrl"))
        .isEqualTo("http://127.0.0.1:9732/222222222222/theirs");
  }

  @Test
  void whatIsNotThereHasNoAddress() {
    var missing =
        "AWS.SimpleQueueService.NonExistentQueue 400: The specified queue does not exist.";

    assertThat(scene.refusal("GetQueueUrl", "QueueName", "q")).isEqualTo(missing);
    assertThat(
            scene.refusal(
                "GetQueueUrl", "QueueName", "q", "QueueOwnerAWSAccountId", "222222222222"))
        .isEqualTo(missing);
    assertThat(scene.refusal("GetQueueUrl"))
        .isEqualTo("MissingParameter 400: The request must contain the parameter QueueName.");
  }

  private void create(String... names) throws Exception {
    for (var name : names) {
      if (name.endsWith(".fifo")) {
        scene.create(name, "FifoQueue", "true");
      } else {
        scene.create(name);
      }
    }
  }

  private void createSources(String... names) throws Exception {
    for (var name : names) {
      scene.create(
          name,
          "RedrivePolicy",
          "{\"deadLetterTargetArn\":\"%sdead\",\"maxReceiveCount\":5}".formatted(QueueScene.ARNS));
    }
  }

  private Structure sources(String queue) throws Exception {
    return scene.call("ListDeadLetterSourceQueues", "QueueUrl", queue);
  }

  private Structure next(String operation, Structure before, Object... members) throws Exception {
    var all = new ArrayList<>(List.of(members));
    all.add("NextToken");
    all.add(before.requiredText("NextToken"));
    return scene.call(operation, all.toArray());
  }

  private static List<String> names(Structure output) {
    var member = output.has("queueUrls") ? "queueUrls" : "QueueUrls";
    return output.texts(member).stream()
        .map(url -> url.substring(QueueScene.URLS.length()))
        .toList();
  }
}
