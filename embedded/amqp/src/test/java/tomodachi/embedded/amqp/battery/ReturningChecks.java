package tomodachi.embedded.amqp.battery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.AMQP.BasicProperties;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Mandatory messages, which come back when no queue gets them.
abstract class ReturningChecks extends BrokerChecks {

  @Test
  void aMandatoryMessageComesBackBeforeItIsConfirmed() throws Exception {
    var confirms = new Confirms(channel);

    publishMandatory("amq.direct", name());

    confirms.await("return 312 NO_ROUTE", "ack 1");
  }

  @Test
  void whatComesBackIsWhatWasSent() throws Exception {
    var confirms = new Confirms(channel);
    var properties =
        new BasicProperties.Builder().messageId("id").headers(Map.of("h", "v")).build();
    var key = name();

    channel.basicPublish("amq.topic", key, true, properties, "body".getBytes(UTF_8));

    confirms.await("return 312 NO_ROUTE", "ack 1");
    var returned = confirms.returns().getFirst();
    assertThat(returned.getExchange()).isEqualTo("amq.topic");
    assertThat(returned.getRoutingKey()).isEqualTo(key);
    assertThat(returned.getProperties().getMessageId()).isEqualTo("id");
    assertThat(Tables.plain(returned.getProperties().getHeaders())).isEqualTo(Map.of("h", "v"));
    assertThat(returned.getBody()).asString(UTF_8).isEqualTo("body");
  }

  @Test
  void aMandatoryMessageThatIsRoutedDoesNotComeBack() throws Exception {
    var queue = queue();
    var confirms = new Confirms(channel);

    publishMandatory("", queue);

    confirms.await("ack 1");
    assertThat(drain(queue)).hasSize(1);
  }

  @Test
  void aMessageThatIsNotMandatoryDoesNotComeBack() throws Exception {
    var confirms = new Confirms(channel);

    publish("amq.direct", name(), "x");

    confirms.await("ack 1");
  }

  @Test
  void anExchangeThatFeedsNoQueueIsNoRoute() throws Exception {
    var source = exchange("fanout");
    channel.exchangeBind(exchange("fanout"), source, "");
    var confirms = new Confirms(channel);

    publishMandatory(source, "");

    confirms.await("return 312 NO_ROUTE", "ack 1");
  }

  @Test
  void aFullQueueNacksAndReturnsNothing() throws Exception {
    var queue = queue(Map.of("x-max-length", 0, "x-overflow", "reject-publish"));
    var confirms = new Confirms(channel);

    publishMandatory("", queue);

    confirms.await("nack 1");
  }

  @Test
  void anEmptyBodyComesBackToo() throws Exception {
    var confirms = new Confirms(channel);

    channel.basicPublish("", name(), true, null, new byte[0]);

    confirms.await("return 312 NO_ROUTE", "ack 1");
    assertThat(confirms.returns().getFirst().getBody()).isEmpty();
  }

  @Test
  void immediateMessagesAreNotImplemented() throws Exception {
    var queue = queue();

    assertThat(refusal(c -> c.basicPublish("", queue, false, true, null, new byte[0])))
        .isEqualTo(Refusal.ofConnection(540, "NOT_IMPLEMENTED - immediate=true"));
  }

  private void publishMandatory(String exchange, String key) throws IOException {
    channel.basicPublish(exchange, key, true, PLAIN, "x".getBytes(UTF_8));
  }
}
