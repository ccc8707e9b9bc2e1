package tomodachi.aws.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tomodachi.aws.AwsSnsSqs;
import tomodachi.aws.AwsSnsSqs.RawMessageDelivery;
import tomodachi.aws.SqsDelivery;

/// What stands around a payload, and what a handler sees of it.
abstract class BodyChecks extends SnsSqsChecks {

  BodyChecks(SnsSqsReference of) {
    super(of);
  }

  /// What a handler was called with.
  record Call(String data, SqsDelivery delivery) {}

  static final class Wrapped extends Publishing {
    final List<Call> calls = new CopyOnWriteArrayList<>();

    @AwsSnsSqs(topic = "news", queueName = "readers", rawMessageDelivery = RawMessageDelivery.OFF)
    void read(String data, SqsDelivery delivery) {
      calls.add(new Call(data, delivery));
    }
  }

  static final class Raw {
    final List<Call> calls = new CopyOnWriteArrayList<>();

    @AwsSnsSqs(topic = "news", queueName = "readers", rawMessageDelivery = RawMessageDelivery.ON)
    void read(String data, SqsDelivery delivery) {
      calls.add(new Call(data, delivery));
    }
  }

  @Test
  void whatSnsWrapsIsTheMessageOfATopic() {
    var service = new Wrapped();
    start(service);

    publish("news", "text 友達", Map.of("kind", "good"));

    await(() -> assertThat(service.calls).hasSize(1));
    var delivery = service.calls.getFirst().delivery();
    assertThat(service.calls.getFirst().data()).isEqualTo("text 友達");
    assertThat(delivery.topic()).isEqualTo("news");
    assertThat(delivery.messageType()).isEqualTo("Notification");
    assertThat(delivery.snsMessageId()).isPresent();
    assertThat(delivery.timestamp()).isPresent();
    assertThat(delivery.attributes()).isEqualTo(Map.of("kind", "good"));
    assertThat(delivery.rawMessageBody()).startsWith("{").contains("\"TopicArn\"");
    assertThat(delivery.queueName()).isEqualTo(prefix + "readers");
    assertThat(delivery.queueUrl()).isEqualTo(url("readers"));
    assertThat(delivery.approximateReceiveCount()).isEqualTo(1);
  }

  @Test
  void whatSnsHandsOverRawIsThePayload() {
    var service = new Raw();
    start(service);

    publish("news", "{\"as\": \"it is\"}", Map.of("kind", "good"));

    await(() -> assertThat(service.calls).hasSize(1));
    var delivery = service.calls.getFirst().delivery();
    assertThat(service.calls.getFirst().data()).isEqualTo("{\"as\": \"it is\"}");
    assertThat(delivery.topic()).isEqualTo("news");
    assertThat(delivery.messageType()).isEmpty();
    assertThat(delivery.snsMessageId()).isEmpty();
    assertThat(delivery.attributes()).isEqualTo(Map.of("kind", "good"));
  }

  @Test
  void whatIsSentToTheQueueAsOursIsUnwrapped() {
    var service = new Wrapped();
    start(service);

    service.publisher().sendToQueue("readers", "text");

    await(() -> assertThat(service.calls).hasSize(1));
    var delivery = service.calls.getFirst().delivery();
    assertThat(service.calls.getFirst().data()).isEqualTo("text");
    assertThat(delivery.topic()).isEmpty();
    assertThat(delivery.messageType()).isEqualTo("Message");
    assertThat(delivery.snsMessageId()).isEmpty();
    assertThat(delivery.timestamp()).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"plain", "17", "null", "[1, 2]", "{\"no\": \"message\"}", "{\"Message\": 5}", "{"})
  void whatAnybodySendsToTheQueueIsThePayload(String body) {
    var service = new Wrapped();
    start(service);

    send("readers", body);

    await(() -> assertThat(service.calls).hasSize(1));
    assertThat(service.calls.getFirst().data()).isEqualTo(body);
    assertThat(service.calls.getFirst().delivery().rawMessageBody()).isEqualTo(body);
    assertThat(service.calls.getFirst().delivery().messageType()).isEmpty();
  }
}
