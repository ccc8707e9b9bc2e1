package tomodachi.aws.internal.publish;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import tomodachi.aws.AwsSnsSqsOptions;
import tomodachi.aws.SnsSqsPublishOption;
import tomodachi.messaging.PublishResult;
import tomodachi.testing.EmbeddedAws;
import tomodachi.transport.Timeline;

/// With the SDK's clients, at the embedded server.
class EmbeddedPublishingTest {

  @AutoClose private static final EmbeddedAws SERVER = EmbeddedAws.start();
  @AutoClose private static final RealAws AWS = RealAws.at(SERVER);

  private final String name = "t" + UUID.randomUUID();
  private final ServicePublisher publisher = publisher(AwsSnsSqsOptions.defaults());

  private static ServicePublisher publisher(AwsSnsSqsOptions options) {
    var service = FakeService.of(options);
    var publisher = new ServicePublisher(service);
    publisher.open(new Publishing(AWS, EmbeddedPublishingTest::make, service, Timeline.system()));
    return publisher;
  }

  private static String make(String wireName, Map<String, String> attributes, boolean overwrite) {
    return AWS.sns().createTopic(topic -> topic.name(wireName).attributes(attributes)).topicArn();
  }

  private String queue(String queue) {
    return AWS.sqs()
        .createQueue(each ->
            each.queueName(queue)
                .attributesWithStrings(
                    queue.endsWith(".fifo") ? Map.of("FifoQueue", "true") : Map.of()))
        .queueUrl();
  }

  private String subscribed() {
    var url = queue(name);
    var topic = AWS.sns().createTopic(each -> each.name(name)).topicArn();
    var arn =
        AWS.sqs()
            .getQueueAttributes(
                each -> each.queueUrl(url).attributeNames(QueueAttributeName.QUEUE_ARN))
            .attributes()
            .get(QueueAttributeName.QUEUE_ARN);
    AWS.sns()
        .subscribe(each ->
            each.topicArn(topic)
                .protocol("sqs")
                .endpoint(arn)
                .attributes(Map.of("RawMessageDelivery", "true")));
    return url;
  }

  private List<Message> received(String url) {
    return AWS.sqs()
        .receiveMessage(
            each -> each.queueUrl(url).maxNumberOfMessages(10).messageAttributeNames("All"))
        .messages();
  }

  @Test
  void aMessageIsPublishedToATopic() {
    var url = subscribed();

    var id = publisher.publish(name, "hello", SnsSqsPublishOption.attribute("n", 5));

    assertThat(id).isNotEmpty();
    assertThat(received(url))
        .singleElement()
        .satisfies(message -> {
          assertThat(message.body()).isEqualTo("hello");
          assertThat(requireNonNull(message.messageAttributes().get("n")).dataType())
              .isEqualTo("Number");
        });
  }

  @Test
  void aTopicThatIsNotThereIsMade() {
    assertThat(publisher.publish(name, "hello")).isNotEmpty();
  }

  @Test
  void aMessageIsSentToAQueue() {
    var url = queue(name);

    publisher.sendToQueue(name, "hello", SnsSqsPublishOption.plainBody());

    assertThat(received(url)).singleElement().extracting(Message::body).isEqualTo("hello");
  }

  @Test
  void noDelayWinsOverThatOfTheQueue() {
    var url = queue(name);
    AWS.sqs()
        .setQueueAttributes(
            each -> each.queueUrl(url).attributes(Map.of(QueueAttributeName.DELAY_SECONDS, "60")));

    publisher.sendToQueue(
        name, "now", SnsSqsPublishOption.plainBody(), SnsSqsPublishOption.delay(Duration.ZERO));

    assertThat(received(url)).singleElement().extracting(Message::body).isEqualTo("now");
  }

  @Test
  void severalAreConfirmedInTheirOrder() {
    var url = queue(name);
    var data = IntStream.range(0, 10).mapToObj(Integer::toString).toList();

    var results = publisher.sendAllToQueue(name, data, SnsSqsPublishOption.plainBody());

    assertThat(results).hasSize(10).allMatch(PublishResult.Confirmed.class::isInstance);
    assertThat(received(url)).extracting(Message::body).containsExactlyElementsOf(data);
  }
}
