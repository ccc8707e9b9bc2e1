package tomodachi.embedded.aws.internal.sns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Test;
import tomodachi.embedded.aws.internal.api.Arn;
import tomodachi.embedded.aws.internal.api.ServerTime;
import tomodachi.embedded.aws.internal.api.Structure;
import tomodachi.testing.ManualTimeline;

class LimitsTest {

  private static final Map<String, String> FIFO = Map.of("FifoTopic", "true");

  private static final String FILTER = "FilterPolicy";
  private static final String RED = "{\"colour\":[\"red\"]}";
  private static final String BLUE = "{\"colour\":[\"blue\"]}";

  private static final String NO_ROOM =
      "429 Throttled: The queues of this server have no room for the message; receive and delete"
          + " some, or purge a queue";

  private final Scene scene = new Scene();

  @Test
  void thereIsRoomFor10000Topics() throws Exception {
    for (var i = 0; i < Topics.LIMIT; i++) {
      scene.topic("topic" + i);
    }

    assertThat(scene.refusal("CreateTopic", "Name", "one-more"))
        .isEqualTo("403 TopicLimitExceeded: This server has room for 10000 topics");
    assertThat(scene.topic("topic1")).endsWith(":topic1");
    scene.call("DeleteTopic", "TopicArn", scene.topic("topic1"));
    assertThat(scene.topic("one-more")).endsWith(":one-more");
  }

  @Test
  void thereIsRoomFor10000Subscriptions() throws Exception {
    var topic = scene.topic("orders");
    for (var i = 0; i < Subscriptions.LIMIT; i++) {
      scene.subscribe(topic, "queue" + i);
    }

    assertThat(subscribeRefusal(scene.topic("others")))
        .isEqualTo("403 SubscriptionLimitExceeded: This server has room for 10000 subscriptions");
    scene.call("DeleteTopic", "TopicArn", topic);
    assertThat(scene.subscribe(scene.topic("others"), "q")).contains(":others:");
  }

  @Test
  void aTopicHas200FilterPolicies() throws Exception {
    var topic = scene.topic("orders");
    var unfiltered = scene.subscribe(topic, "unfiltered");
    for (var i = 0; i < Subscriptions.FILTER_LIMIT; i++) {
      scene.subscribe(topic, "queue" + i, FILTER, RED);
    }

    assertThatThrownBy(() -> scene.subscribe(topic, "one-more", FILTER, RED))
        .hasMessage("A topic can have 200 subscriptions with filter policies");
    assertThat(filterRefusal(unfiltered))
        .isEqualTo(
            "403 FilterPolicyLimitExceeded: A topic can have 200 subscriptions with filter"
                + " policies");
    assertThat(scene.subscribe(topic, "one-more")).contains(":orders:");
  }

  @Test
  void aFilterPolicyCanBeReplacedWhereThereIsNoRoomForMore() throws Exception {
    var topic = scene.topic("orders");
    var filtered = scene.subscribe(topic, "filtered", FILTER, RED);
    for (var i = 1; i < Subscriptions.FILTER_LIMIT; i++) {
      scene.subscribe(topic, "queue" + i, FILTER, RED);
    }

    setFilter(filtered, BLUE);

    assertThat(scene.subscriptionAttributes(filtered)).containsEntry(FILTER, BLUE);
  }

  @Test
  void aTopicWithLongMessagesHas100Subscriptions() throws Exception {
    var topic = scene.topic("orders", "MaximumMessageSize", "262145");
    for (var i = 0; i < Subscriptions.LARGE_LIMIT; i++) {
      scene.subscribe(topic, "queue" + i);
    }

    assertThat(subscribeRefusal(topic)).isEqualTo(tooManyForLongMessages());
  }

  @Test
  void aTopicWithMoreSubscriptionsTakesNoLongMessages() throws Exception {
    var topic = scene.topic("orders");
    for (var i = 0; i < Subscriptions.LARGE_LIMIT + 1; i++) {
      scene.subscribe(topic, "queue" + i);
    }

    assertThat(
            scene.refusal(
                "SetTopicAttributes",
                "TopicArn",
                topic,
                "AttributeName",
                "MaximumMessageSize",
                "AttributeValue",
                "262145"))
        .isEqualTo(tooManyForLongMessages());
  }

  @Test
  void aFifoTopicTakes100000MessagesInFiveMinutes() throws Exception {
    var deduplication = new TopicDeduplication();
    var receipt = new Receipt("id", "1");
    for (var i = 0; i < TopicDeduplication.LIMIT; i++) {
      deduplication.add(key("id" + i), receipt, 0);
    }

    assertThatThrownBy(() -> deduplication.add(key("more"), receipt, 0))
        .hasMessage("A FIFO topic of this server takes 100000 messages in 5 minutes");
    assertThat(deduplication.find(key("more"), 300_000)).isEmpty();
    deduplication.add(key("more"), receipt, 300_000);
    assertThat(deduplication.find(key("more"), 300_000)).contains(receipt);
  }

  @Test
  void whatATopicCannotTakeFailsAlone() throws Exception {
    var topic = new Topic(arn(), TopicAttributes.none().with(FIFO), Tags.read(List.of()), "");
    for (var i = 1; i < TopicDeduplication.LIMIT; i++) {
      topic.deduplication().add(key("id" + i), new Receipt("id", "1"), 0);
    }
    var time = new ServerTime(fixedTime(), new ReentrantLock());
    var publisher =
        new Publisher(time, new Fanout(scene.queues, scene.memory), () -> new UUID(0, 1));

    var answer = Batch.read(topic, List.of(entry("a"), entry("b"))).publish(publisher, "");

    assertThat(answer)
        .hasToString(
            "{Successful=[{Id=a, MessageId=00000000-0000-0000-0000-000000000001,"
                + " SequenceNumber=10000000000000000001}], Failed=[{Id=b, Code=Throttled,"
                + " Message=A FIFO topic of this server takes 100000 messages in 5 minutes,"
                + " SenderFault=true}]}");
  }

  @Test
  void aMessageTheQueuesHaveNoRoomForIsInNone() throws Exception {
    var topic = scene.topic("orders");
    scene.subscribe(topic, "first");
    scene.subscribe(topic, "second");
    scene.memory.reserve(scene.memory.limit() - 4_000);

    assertThat(scene.publishRefusal(topic, "a")).isEqualTo(NO_ROOM);

    assertThat(scene.bodies("first")).isEmpty();
    scene.memory.release(4_000);
    scene.publish(topic, "a");
    assertThat(scene.bodies("second")).hasSize(1);
  }

  @Test
  void aMessageTheQueuesHadNoRoomForIsNoDuplicateLater() throws Exception {
    var topic = scene.fifoTopic("orders.fifo", "ContentBasedDeduplication", "true");
    scene.subscribe(topic, "q.fifo");
    scene.memory.reserve(scene.memory.limit());
    assertThat(scene.publishRefusal(topic, "a", "MessageGroupId", "g")).isEqualTo(NO_ROOM);
    scene.memory.release(scene.memory.limit());

    scene.publish(topic, "a", "MessageGroupId", "g");

    assertThat(scene.bodies("q.fifo")).hasSize(1);
  }

  @Test
  void onlyQueuesThatWantAMessageNeedRoomForIt() throws Exception {
    var topic = scene.topic("orders");
    scene.subscribe(topic, "red", FILTER, RED);
    scene.subscribe(topic, "all");
    scene.memory.reserve(scene.memory.limit() - 4_000);

    scene.publish(topic, "a");

    assertThat(scene.bodies("all")).hasSize(1);
  }

  private String subscribeRefusal(String topic) {
    return scene.refusal(
        "Subscribe",
        "TopicArn",
        topic,
        "Protocol",
        "sqs",
        "Endpoint",
        Scene.queue("one-more").toString());
  }

  private String filterRefusal(String subscription) {
    return scene.refusal("SetSubscriptionAttributes", filtering(subscription, RED));
  }

  private void setFilter(String subscription, String policy) throws Exception {
    scene.call("SetSubscriptionAttributes", filtering(subscription, policy));
  }

  private static Object[] filtering(String subscription, String policy) {
    return new Object[] {
      "SubscriptionArn", subscription, "AttributeName", FILTER, "AttributeValue", policy
    };
  }

  private static Structure entry(String id) {
    return Scene.structure(
        "Id", id, "Message", "a", "MessageGroupId", "g", "MessageDeduplicationId", id);
  }

  private static TopicDeduplication.Key key(String id) {
    return new TopicDeduplication.Key(null, id);
  }

  private static Arn arn() {
    return Scene.HOME.arn("sns", "orders.fifo");
  }

  private static ManualTimeline fixedTime() {
    return new ManualTimeline(Instant.EPOCH, Duration.ofSeconds(10));
  }

  private static String tooManyForLongMessages() {
    return "400 InvalidParameter: Invalid parameter: MaximumMessageSize Reason:"
        + " A topic with messages larger than 262144 bytes can have 100 subscriptions";
  }
}
