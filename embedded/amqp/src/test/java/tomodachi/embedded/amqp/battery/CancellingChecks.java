package tomodachi.embedded.amqp.battery;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.rabbitmq.client.AMQP;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Consumers that end.
abstract class CancellingChecks extends BrokerChecks {

  @Test
  void aCancelledConsumerGetsNothingMore() throws Exception {
    var queue = queue();
    var inbox = new Inbox(channel);
    var tag = channel.basicConsume(queue, true, inbox);
    send(queue, "a");
    inbox.received(1);

    channel.basicCancel(tag);
    send(queue, "b");

    assertThat(drain(queue)).containsExactly("b");
    assertThat(inbox.texts()).containsExactly("a");
    assertThat(channel.consumerCount(queue)).isZero();
  }

  @Test
  void whatACancelledConsumerHoldsMayStillBeAcknowledged() throws Exception {
    var queue = queue();
    var consuming = newChannel();
    var inbox = new Inbox(consuming);
    var tag = consuming.basicConsume(queue, false, inbox);
    send(queue, "a", "b");
    var held = inbox.received(2);
    consuming.basicCancel(tag);
    assertThat(channel.messageCount(queue)).isZero();

    consuming.basicAck(held.getFirst().tag(), false);
    consuming.close();

    assertThat(takeTexts(queue, 1)).containsExactly("b");
  }

  @Test
  void aTagMayBeUsedAgainAfterItsConsumer() throws Exception {
    var queue = queue();
    channel.basicConsume(queue, false, "tag", new Inbox(channel));
    channel.basicCancel("tag");

    var inbox = new Inbox(channel);
    channel.basicConsume(queue, false, "tag", inbox);
    send(queue, "x");

    assertThat(inbox.texts(1)).containsExactly("x");
  }

  @Test
  void cancellingAnUnknownTagIsAnswered() throws Exception {
    var answer =
        channel.rpc(new AMQP.Basic.Cancel.Builder().consumerTag("unknown").build()).getMethod();

    assertThat(answer)
        .isInstanceOfSatisfying(
            AMQP.Basic.CancelOk.class, ok -> assertThat(ok.getConsumerTag()).isEqualTo("unknown"));
  }

  @Test
  void theBrokerCancelsTheConsumersOfADeletedQueue() throws Exception {
    var queue = queue();
    var inbox = new Inbox(channel);
    var tag = channel.basicConsume(queue, inbox);

    newChannel().queueDelete(queue);

    assertThat(inbox.cancelledByBroker().get(5, SECONDS)).isEqualTo(tag);
    assertThat(channel.isOpen()).isTrue();
  }

  @Test
  void aClientThatCannotBeToldIsNotTold() throws Exception {
    var queue = queue();
    var factory = factory();
    factory.setClientProperties(Map.of("capabilities", Map.of("consumer_cancel_notify", false)));
    var deaf = newConnection(factory).createChannel();
    var inbox = consume(deaf, queue, false, Map.of());

    channel.queueDelete(queue);

    await().during(A_WHILE).until(() -> !inbox.cancelledByBroker().isDone() && deaf.isOpen());
  }

  @Test
  void theLastConsumerOfAnAutoDeleteQueueEndsItsQueue() throws Exception {
    var queue = channel.queueDeclare(name(), false, false, true, null).getQueue();
    var tag = channel.basicConsume(queue, new Inbox(channel));
    send(queue, "lost");

    channel.basicCancel(tag);

    awaitGone(queue);
  }
}
