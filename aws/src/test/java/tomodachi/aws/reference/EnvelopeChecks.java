package tomodachi.aws.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static tomodachi.aws.SnsSqsPublishOption.envelope;
import static tomodachi.aws.SnsSqsPublishOption.noEnvelope;
import static tomodachi.aws.SnsSqsPublishOption.plainBody;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import tomodachi.Default;
import tomodachi.Options;
import tomodachi.aws.AwsSnsSqs;
import tomodachi.messaging.Data;
import tomodachi.messaging.Envelope;
import tomodachi.messaging.JsonEnvelope;
import tomodachi.messaging.MessagingOptions;
import tomodachi.testing.contract.MarkedEnvelope;

/// Envelopes of the service, of one handler, and none.
abstract class EnvelopeChecks extends SnsSqsChecks {

  EnvelopeChecks(SnsSqsReference of) {
    super(of);
  }

  record Order(String id, int amount) {}

  static final class Mixed extends Publishing {
    final Options options =
        Options.of(MessagingOptions.defaults().withEnvelope(new JsonEnvelope()));
    final List<Object> got = new CopyOnWriteArrayList<>();

    @AwsSnsSqs(topic = "json", queueName = "json")
    void json(Order data, String messageUuid, String topic) {
      got.add(data);
      got.add(messageUuid.isBlank() ? "no id" : "id");
      got.add(topic);
    }

    @AwsSnsSqs(topic = "marked", queueName = "marked", envelope = MarkedEnvelope.class)
    void marked(String data) {
      got.add(data);
    }

    @AwsSnsSqs(topic = "plain", queueName = "plain", envelope = Envelope.None.class)
    void plain(@Data String data, @Default("nothing") String absent) {
      got.add(data + " and " + absent);
    }
  }

  @Test
  void theServiceHasOneForAll() {
    var service = new Mixed();
    start(service);

    service.publisher().publish("json", new Order("A1", 7));

    await(() -> assertThat(service.got).containsExactly(new Order("A1", 7), "id", "json"));
  }

  @Test
  void aHandlerAndAPublishMayHaveAnother() {
    var service = new Mixed();
    start(service);

    service.publisher().publish("marked", "text", envelope(new MarkedEnvelope()));

    await(() -> assertThat(service.got).containsExactly("text"));
  }

  @Test
  void withoutEnvelopeThePayloadIsTheData() {
    var service = new Mixed();
    start(service);

    service.publisher().publish("plain", "one", noEnvelope());
    service.publisher().sendToQueue("plain", "two", plainBody());

    await(() ->
        assertThat(service.got).containsExactlyInAnyOrder("one and nothing", "two and nothing"));
  }
}
