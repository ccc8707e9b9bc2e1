package tomodachi.embedded.amqp.battery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Queues, exchanges and messages that go, on request or by themselves.
abstract class RemovingChecks extends BrokerChecks {

  @Test
  void deletingWithoutWaitingDeletes() throws Exception {
    var queue = queue();
    var exchange = exchange("direct");

    channel.queueDeleteNoWait(queue, false, false);
    channel.exchangeDeleteNoWait(exchange, false);

    awaitGone(queue);
    await().untilAsserted(() -> assertThat(exchangeExists(exchange)).isFalse());
  }

  @Test
  void anAutoDeleteQueueGoesWithItsLastConsumer() throws Exception {
    var queue = channel.queueDeclare(name(), false, false, true, null).getQueue();
    var first = channel.basicConsume(queue, new Inbox(channel));
    var second = channel.basicConsume(queue, new Inbox(channel));

    channel.basicCancel(first);
    assertThat(exists(queue)).isTrue();
    channel.basicCancel(second);

    awaitGone(queue);
  }

  @Test
  void anAutoDeleteQueueGoesWithTheChannelOfItsConsumer() throws Exception {
    var queue = channel.queueDeclare(name(), false, false, true, null).getQueue();
    var other = newChannel();
    other.basicConsume(queue, new Inbox(other));

    other.close();

    awaitGone(queue);
  }

  @Test
  void anAutoDeleteQueueThatWasNeverConsumedStays() throws Exception {
    var other = newConnection();
    var queue = other.createChannel().queueDeclare(name(), false, false, true, null).getQueue();

    other.close();

    assertThat(exists(queue)).isTrue();
  }

  @Test
  void anAutoDeleteExchangeGoesWithItsLastBinding() throws Exception {
    var exchange = name();
    channel.exchangeDeclare(exchange, "topic", false, true, null);
    var queue = bound(exchange, "a");
    channel.queueBind(queue, exchange, "b");

    channel.queueUnbind(queue, exchange, "a");
    assertThat(exchangeExists(exchange)).isTrue();
    channel.queueUnbind(queue, exchange, "b");

    assertThat(exchangeExists(exchange)).isFalse();
  }

  @Test
  void anAutoDeleteExchangeGoesWithItsLastQueue() throws Exception {
    var exchange = name();
    channel.exchangeDeclare(exchange, "direct", false, true, null);
    var queue = bound(exchange, "a");

    channel.queueDelete(queue);

    assertThat(exchangeExists(exchange)).isFalse();
  }

  @Test
  void anAutoDeleteExchangeGoesWithTheLastExchangeItFeeds() throws Exception {
    var exchange = name();
    channel.exchangeDeclare(exchange, "direct", false, true, null);
    var fed = exchange("fanout");
    channel.exchangeBind(fed, exchange, "a");

    channel.exchangeDelete(fed);

    assertThat(exchangeExists(exchange)).isFalse();
  }

  @Test
  void anExclusiveQueueGoesWithItsConnection() throws Exception {
    var other = newConnection();
    var queue = other.createChannel().queueDeclare(name(), false, true, false, null).getQueue();

    other.close();

    awaitGone(queue);
  }

  @Test
  void aQueueNobodyUsesExpires() throws Exception {
    awaitGone(queue(Map.of("x-expires", 100)));
  }

  @Test
  void aConsumedQueueDoesNotExpire() throws Exception {
    var queue = queue(Map.of("x-expires", 100));
    var inbox = consume(queue);

    await().during(A_WHILE).until(() -> inbox.texts().isEmpty());
    send(queue, "still there");

    assertThat(inbox.texts(1)).containsExactly("still there");
  }

  @Test
  void aQueueExpiresAfterItsLastConsumer() throws Exception {
    var queue = queue(Map.of("x-expires", 100));
    var tag = channel.basicConsume(queue, new Inbox(channel));

    channel.basicCancel(tag);

    awaitGone(queue);
  }

  @Test
  void messagesDoNotKeepAQueueFromExpiring() throws Exception {
    var queue = queue(Map.of("x-expires", 100));
    send(queue, "forgotten");

    awaitGone(queue);
  }

  @Test
  void deletingAQueueTellsHowManyMessagesWereInIt() throws Exception {
    var queue = queue();
    send(queue, "a", "b", "c");

    assertThat(channel.queueDelete(queue).getMessageCount()).isEqualTo(3);
  }

  @Test
  void deletingWhatIsNotThereWorks() throws Exception {
    assertThat(channel.queueDelete(name()).getMessageCount()).isZero();
    channel.exchangeDelete(name());

    assertThat(channel.isOpen()).isTrue();
  }

  @Test
  void purgingTellsHowManyMessagesItRemoved() throws Exception {
    var queue = queue();
    send(queue, "a", "b");

    assertThat(channel.queuePurge(queue).getMessageCount()).isEqualTo(2);
    assertEmpty(queue);
  }

  @Test
  void purgingLeavesWhatIsUnacknowledged() throws Exception {
    var queue = queue();
    send(queue, "a", "b");
    var held = got(queue, false);

    assertThat(channel.queuePurge(queue).getMessageCount()).isEqualTo(1);
    channel.basicNack(held.tag(), false, true);

    assertThat(takeTexts(queue, 1)).containsExactly("a");
  }

  @Test
  void aQueueDeletedIfUnusedAndEmptyGoes() throws Exception {
    var queue = queue();

    channel.queueDelete(queue, true, true);

    assertThat(exists(queue)).isFalse();
  }

  @Test
  void anExchangeDeletedIfUnusedGoes() throws Exception {
    var exchange = exchange("direct");

    channel.exchangeDelete(exchange, true);

    assertThat(exchangeExists(exchange)).isFalse();
  }

  @Test
  void gettingPutsOffTheExpiryOfAQueue() throws Exception {
    var queue = queue(Map.of("x-expires", 300));
    for (var i = 0; i < 10; i++) {
      await().pollDelay(Duration.ofMillis(60)).until(() -> channel.basicGet(queue, true) == null);
    }

    assertThat(exists(queue)).isTrue();
  }

  @Test
  void anExclusiveQueueMayBeDurableAndStillGoes() throws Exception {
    var other = newConnection();
    var queue = other.createChannel().queueDeclare(name(), true, true, true, null).getQueue();

    other.close();

    awaitGone(queue);
  }

  @Test
  void anAutoDeleteExchangeGoesWithTheConnectionOfItsQueue() throws Exception {
    var exchange = name();
    channel.exchangeDeclare(exchange, "fanout", false, true, null);
    var other = newConnection();
    var inside = other.createChannel();
    var queue = inside.queueDeclare(name(), false, true, false, null).getQueue();
    inside.queueBind(queue, exchange, "");

    other.close();

    await().untilAsserted(() -> assertThat(exchangeExists(exchange)).isFalse());
  }

  @Test
  void anAutoDeleteExchangeThatWasNeverBoundStays() throws Exception {
    var exchange = name();
    channel.exchangeDeclare(exchange, "fanout", false, true, null);
    channel.queueUnbind(queue(), exchange, "never bound");

    assertThat(exchangeExists(exchange)).isTrue();
  }

  @Test
  void aQueueThatIsDeletedTakesItsMessagesAlong() throws Exception {
    var queue = queue();
    send(queue, "old");
    channel.queueDelete(queue);

    channel.queueDeclare(queue, false, false, false, null);

    assertEmpty(queue);
  }
}
