package tomodachi.embedded.amqp.battery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import org.junit.jupiter.api.Test;

/// Acknowledging, rejecting and giving back.
abstract class SettlingChecks extends BrokerChecks {

  @Test
  void anAcknowledgedMessageIsGone() throws Exception {
    var queue = queue();
    send(queue, "a");
    var consuming = newChannel();
    var inbox = consume(consuming, queue, false, Map.of());

    consuming.basicAck(inbox.only().tag(), false);
    consuming.close();

    assertEmpty(queue);
  }

  @Test
  void aMultipleAckSettlesAllUpToItsTag() throws Exception {
    var queue = queue();
    send(queue, "a", "b", "c", "d");
    var consuming = newChannel();
    consume(consuming, queue, false, Map.of()).received(4);

    consuming.basicAck(3, true);
    consuming.close();

    assertThat(drain(queue)).containsExactly("d");
  }

  @Test
  void aMultipleAckOfZeroSettlesEverything() throws Exception {
    var queue = queue();
    send(queue, "a", "b", "c");
    var consuming = newChannel();
    consume(consuming, queue, false, Map.of()).received(3);

    consuming.basicAck(0, true);
    consuming.close();

    assertEmpty(queue);
  }

  @Test
  void aMultipleAckOfZeroWithNothingToSettleWorks() throws Exception {
    channel.basicAck(0, true);

    assertThat(channel.queueDeclarePassive(queue()).getMessageCount()).isZero();
  }

  @Test
  void acksMayComeInAnyOrder() throws Exception {
    var queue = queue();
    send(queue, "a", "b", "c");
    var consuming = newChannel();
    consume(consuming, queue, false, Map.of()).received(3);

    consuming.basicAck(3, false);
    consuming.basicAck(1, false);
    consuming.close();

    assertThat(drain(queue)).containsExactly("b");
  }

  @Test
  void aRequeuedMessageReturnsToItsPlace() throws Exception {
    var queue = queue();
    send(queue, "a", "b", "c");
    var first = got(queue, false);
    var second = got(queue, false);

    channel.basicNack(second.tag(), false, true);
    channel.basicNack(first.tag(), false, true);

    var again = take(queue);
    assertThat(again.text()).isEqualTo("a");
    assertThat(again.redelivered()).isTrue();
    assertThat(take(queue).redelivered()).isTrue();
    assertThat(take(queue).redelivered()).isFalse();
  }

  @Test
  void aMultipleNackRequeuesInOrder() throws Exception {
    var queue = queue();
    send(queue, "a", "b", "c", "d");
    got(queue, false);
    got(queue, false);
    var third = got(queue, false);

    channel.basicNack(third.tag(), true, true);

    assertThat(drain(queue)).containsExactly("a", "b", "c", "d");
  }

  @Test
  void aMultipleNackOfZeroGivesEverythingBack() throws Exception {
    var queue = queue();
    send(queue, "a", "b");
    got(queue, false);
    got(queue, false);

    channel.basicNack(0, true, true);

    assertThat(drain(queue)).containsExactly("a", "b");
  }

  @Test
  void aRejectedMessageMayBeRequeued() throws Exception {
    var queue = queue();
    send(queue, "a");

    channel.basicReject(got(queue, false).tag(), true);

    assertThat(take(queue).redelivered()).isTrue();
  }

  @Test
  void aRejectedMessageGoesToTheNextConsumer() throws Exception {
    var queue = queue();
    var consuming = newChannel();
    consuming.basicQos(1);
    var first = consume(consuming, queue, false, Map.of());
    send(queue, "a");
    var tag = first.only().tag();
    var second = consume(queue);

    consuming.basicCancel(first.getConsumerTag());
    consuming.basicReject(tag, true);

    var received = second.only();
    assertThat(received.text()).isEqualTo("a");
    assertThat(received.redelivered()).isTrue();
  }

  @Test
  void aClosedChannelGivesItsMessagesBackInOrder() throws Exception {
    var queue = queue();
    send(queue, "a", "b", "c");
    var consuming = newChannel();
    consume(consuming, queue, false, Map.of()).received(3);

    consuming.close();

    awaitReady(queue, 3);
    var first = take(queue);
    assertThat(first.text()).isEqualTo("a");
    assertThat(first.redelivered()).isTrue();
    assertThat(drain(queue)).containsExactly("b", "c");
  }

  @Test
  void aLostConnectionGivesItsMessagesBack() throws Exception {
    var queue = queue();
    send(queue, "a");
    var lost = newConnection();
    consume(lost.createChannel(), queue, false, Map.of()).only();

    lost.abort();

    assertThat(take(queue).redelivered()).isTrue();
  }

  @Test
  void anAckAfterTheQueueIsGoneWorks() throws Exception {
    var queue = queue();
    send(queue, "a");
    var tag = got(queue, false).tag();
    channel.queueDelete(queue);

    channel.basicAck(tag, false);

    await().during(A_WHILE).until(() -> channel.isOpen());
  }

  @Test
  void aNackAfterTheQueueIsGoneWorks() throws Exception {
    var queue = queue();
    send(queue, "a");
    var tag = got(queue, false).tag();
    channel.queueDelete(queue);

    channel.basicNack(tag, false, true);

    await().during(A_WHILE).until(() -> channel.isOpen());
  }

  @Test
  void aMultipleNackLeavesLaterMessages() throws Exception {
    var queue = queue();
    send(queue, "a", "b", "c");
    var consuming = newChannel();
    consume(consuming, queue, false, Map.of()).received(3);

    consuming.basicNack(2, true, false);
    consuming.close();

    assertThat(takeTexts(queue, 1)).containsExactly("c");
    assertEmpty(queue);
  }

  @Test
  void aMultipleNackOfZeroWithNothingToSettleWorks() throws Exception {
    channel.basicNack(0, true, true);

    assertThat(channel.queueDeclarePassive(queue()).getMessageCount()).isZero();
  }

  @Test
  void requeuedMessagesGoBetweenOthers() throws Exception {
    var queue = queue();
    send(queue, "a", "b", "c", "d", "e");
    got(queue, false);
    var second = got(queue, false);
    got(queue, false);
    var fourth = got(queue, false);

    channel.basicNack(fourth.tag(), false, true);
    channel.basicNack(second.tag(), false, true);
    channel.basicNack(0, true, true);

    assertThat(drain(queue)).containsExactly("a", "b", "c", "d", "e");
  }

  @Test
  void aNewConsumerOfTheSameChannelGetsWhatWasRequeued() throws Exception {
    var queue = queue();
    var first = new Inbox(channel);
    var tag = channel.basicConsume(queue, false, first);
    send(queue, "a", "b");
    first.received(2);
    channel.basicCancel(tag);

    channel.basicNack(0, true, true);
    var second = consume(queue);

    assertThat(second.texts(2)).containsExactly("a", "b");
    assertThat(second.received(2)).extracting(Received::tag).containsExactly(3L, 4L);
  }
}
