package tomodachi.aws.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static tomodachi.aws.SnsSqsPublishOption.attribute;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import tomodachi.aws.AwsSnsSqs;
import tomodachi.aws.SqsDelivery;
import tomodachi.messaging.PublishException;

/// Queues that handlers share, that have no topic, or aren't there.
abstract class QueueChecks extends SnsSqsChecks {

  private static final int MANY = 20;

  QueueChecks(SnsSqsReference of) {
    super(of);
  }

  static final class TwoHandlers {
    final ConcurrentLinkedQueue<String> got = new ConcurrentLinkedQueue<>();

    @AwsSnsSqs(topic = "news", queueName = "shared")
    void one(String data) {
      got.add(data);
    }

    @AwsSnsSqs(topic = "news", queueName = "shared")
    void other(String data) {
      got.add(data);
    }
  }

  @Test
  void ofTwoHandlersOnOneQueueOneGetsAMessage() {
    var service = new TwoHandlers();
    var running = start(service);
    var texts = IntStream.range(0, MANY).mapToObj(number -> "text " + number).toList();

    texts.forEach(text -> publish("news", text));

    await(() -> assertThat(service.got).hasSizeGreaterThanOrEqualTo(MANY));
    running.close();
    assertThat(service.got).containsExactlyInAnyOrderElementsOf(texts);
  }

  static final class TwoTopics {
    final ConcurrentLinkedQueue<String> got = new ConcurrentLinkedQueue<>();

    @AwsSnsSqs(topic = "news", queueName = "shared")
    @AwsSnsSqs(topic = "gossip", queueName = "shared")
    void any(String data, SqsDelivery delivery) {
      got.add(delivery.topic() + ": " + data);
    }
  }

  @Test
  void severalTopicsMayShareAQueue() {
    var service = new TwoTopics();
    start(service);

    publish("news", "one");
    publish("gossip", "two");

    await(() -> assertThat(service.got).containsExactlyInAnyOrder("news: one", "gossip: two"));
    assertThat(queueAttribute("shared", QueueAttributeName.POLICY)).contains("news", "gossip");
  }

  static final class WithoutTopic extends Publishing {
    record Call(String data, SqsDelivery delivery) {}

    final List<Call> calls = new CopyOnWriteArrayList<>();

    @AwsSnsSqs(queueName = "direct", visibilityTimeout = 77)
    void direct(String data, SqsDelivery delivery) {
      calls.add(new Call(data, delivery));
    }
  }

  @Test
  void aQueueWithoutTopicGetsWhatIsSentToIt() {
    var service = new WithoutTopic();
    start(service);

    var id = service.publisher().sendToQueue("direct", "data", attribute("bytes", new byte[] {7}));

    await(() -> assertThat(service.calls).hasSize(1));
    var delivery = service.calls.getFirst().delivery();
    assertThat(delivery.sqsMessageId()).isEqualTo(id);
    assertThat(delivery.messageType()).isEqualTo("Message");
    assertThat(delivery.topic()).isEmpty();
    assertThat(delivery.rawMessageBody()).contains("\"Type\": \"Message\"");
    assertThat(delivery.attributes()).containsEntry("bytes", new byte[] {7});
    assertThat(delivery.messageGroupId()).isEmpty();
    assertThat(delivery.messageDeduplicationId()).isEmpty();
    assertThat(delivery.sequenceNumber()).isEmpty();
    assertThat(queueAttribute("direct", QueueAttributeName.VISIBILITY_TIMEOUT)).isEqualTo("77");
  }

  @Test
  void aQueueMayBeGivenByNameUrlAndArn() {
    var service = new WithoutTopic();
    start(service);

    Stream.of("direct", url("direct"), queueAttribute("direct", QueueAttributeName.QUEUE_ARN))
        .forEach(queue -> service.publisher().sendToQueue(queue, "data"));

    await(() -> assertThat(service.calls).hasSize(3));
  }

  @Test
  void aQueueThatIsMissingIsAnError() {
    var service = new WithoutTopic();
    start(service);

    assertThatExceptionOfType(PublishException.class)
        .isThrownBy(() -> service.publisher().sendToQueue("nowhere", "secret"))
        .withMessageContaining(prefix + "nowhere")
        .withMessageNotContaining("secret");
  }

  static final class EveryInstance {
    final List<String> got = new CopyOnWriteArrayList<>();

    @AwsSnsSqs(topic = "news", competing = false)
    void read(String data) {
      got.add(data);
    }
  }

  @Test
  void theQueueOfOneInstanceIsGoneWithIt() {
    var service = new EveryInstance();
    var running = start(service);
    publish("news", "text");
    await(() -> assertThat(service.got).containsExactly("text"));

    running.close();

    assertThat(server.sqs().listQueues(request -> request.queueNamePrefix(prefix)).queueUrls())
        .as("all but the one that all instances park in")
        .allMatch(url -> url.endsWith("-parked"));
  }
}
