package tomodachi.aws.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static tomodachi.aws.SnsSqsPublishOption.attribute;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import tomodachi.aws.AwsSnsSqs;
import tomodachi.aws.AwsSnsSqs.RawMessageDelivery;
import tomodachi.aws.SnsSqsPublishOption;
import tomodachi.aws.SqsDelivery;

/// Attributes of messages, of every kind.
abstract class AttributeChecks extends SnsSqsChecks {

  private static final byte[] BYTES = {0, 1, (byte) 0xff, 'x'};

  private static final SnsSqsPublishOption[] ALL = {
    attribute("text", "åäö 友達"),
    attribute("whole", 4_711),
    attribute("fraction", 0.5),
    attribute("bytes", BYTES),
    attribute("right", true),
    attribute("list", List.of("a", 1, false))
  };

  AttributeChecks(SnsSqsReference of) {
    super(of);
  }

  static final class Wrapped extends Publishing {
    final List<SqsDelivery> got = new CopyOnWriteArrayList<>();

    @AwsSnsSqs(topic = "news", queueName = "wrapped", rawMessageDelivery = RawMessageDelivery.OFF)
    void wrapped(String data, SqsDelivery delivery) {
      got.add(delivery);
    }
  }

  static final class Raw extends Publishing {
    final List<SqsDelivery> got = new CopyOnWriteArrayList<>();

    @AwsSnsSqs(topic = "news", queueName = "raw", rawMessageDelivery = RawMessageDelivery.ON)
    void raw(String data, SqsDelivery delivery) {
      got.add(delivery);
    }
  }

  @Test
  void thoseOfAWrappedMessageArrive() {
    var service = new Wrapped();
    start(service);

    service.publisher().publish("news", "data", ALL);

    assertAllArrive(service.got);
  }

  @Test
  void thoseOfARawMessageArrive() {
    var service = new Raw();
    start(service);

    service.publisher().publish("news", "data", ALL);

    assertAllArrive(service.got);
  }

  @Test
  void thoseOfAMessageSentToAQueueArrive() {
    var service = new Wrapped();
    start(service);

    service.publisher().sendToQueue("wrapped", "data", ALL);

    assertAllArrive(service.got);
  }

  private static void assertAllArrive(List<SqsDelivery> got) {
    await(() -> assertThat(got).hasSize(1));
    var attributes = got.getFirst().attributes();
    assertThat(attributes)
        .containsOnlyKeys("text", "whole", "fraction", "bytes", "right", "list")
        .containsAllEntriesOf(Map.of("text", "åäö 友達", "fraction", 0.5, "right", true));
    assertThat(attributes.get("bytes")).isEqualTo(BYTES);
    assertThat(attributes.get("whole")).hasToString("4711");
    assertThat(attributes.get("list")).hasToString("[a, 1, false]");
  }
}
