package tomodachi.aws.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sns.model.Topic;
import tomodachi.aws.AwsSnsSqs;
import tomodachi.aws.SnsSqsPublishOption;
import tomodachi.aws.SqsDelivery;

/// Topics: patterns, prefixes, and those that are made.
abstract class TopicChecks extends SnsSqsChecks {

  private static final Duration REFRESH = Duration.ofMinutes(1);

  TopicChecks(SnsSqsReference of) {
    super(of);
  }

  static final class Wildcard {
    final List<String> got = new CopyOnWriteArrayList<>();

    @AwsSnsSqs(topic = "order-*", queueName = "orders")
    void any(String data, SqsDelivery delivery) {
      got.add(delivery.topic() + ": " + data);
    }
  }

  private void make(String topic) {
    server.sns().createTopic(request -> request.name(prefix + topic));
  }

  @Test
  void aPatternMeansAllTopicsThatExist() {
    make("order-paid");
    make("order-sent");
    make("refund");
    var service = new Wildcard();
    start(service);

    publish("refund", "no");
    publish("order-paid", "one");
    publish("order-sent", "two");

    await(() ->
        assertThat(service.got).containsExactlyInAnyOrder("order-paid: one", "order-sent: two"));
  }

  @Test
  void aPatternMeansTopicsMadeLaterToo() {
    var service = new Wildcard();
    start(service, "aws_sns_sqs.wildcard_refresh=1m");
    make("order-late");

    pass(REFRESH);

    await(() -> {
      publish("order-late", "here");
      assertThat(service.got).contains("order-late: here");
    });
  }

  static final class Prefixed extends Publishing {
    final List<String> got = new CopyOnWriteArrayList<>();

    @AwsSnsSqs(topic = "news", queueName = "news")
    void read(String data, SqsDelivery delivery) {
      got.add(delivery.topic() + " " + delivery.queueName() + " " + data);
    }
  }

  @Test
  void prefixesStandBeforeWhatHandlersNameAndAreNotSeenByThem() {
    var service = new Prefixed();
    start(service);

    service.publisher().publish("news", "text");

    await(() -> assertThat(service.got).containsExactly("news %snews text".formatted(prefix)));
    assertThat(topics()).contains(server.topicArn(prefix + "news"));
  }

  @Test
  void aPublishMayHaveAnotherPrefix() {
    var service = new Prefixed();
    start(service);

    service.publisher().publish("ews", "text", SnsSqsPublishOption.topicPrefix(prefix + "n"));

    await(() -> assertThat(service.got).hasSize(1));
  }

  @Test
  void aTopicNobodyListensToIsMadeByAPublish() {
    var service = new Prefixed();
    start(service);

    assertThat(service.publisher().publish("unheard", "text")).isNotBlank();

    assertThat(topics()).contains(server.topicArn(prefix + "unheard"));
  }

  private List<String> topics() {
    return server.sns().listTopicsPaginator().topics().stream().map(Topic::topicArn).toList();
  }
}
