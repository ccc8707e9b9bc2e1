package tomodachi.embedded.amqp.battery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Queues and exchanges that come, are found again, and go.
abstract class DeclaringChecks extends BrokerChecks {

  @Test
  void aNewQueueIsEmptyAndUnused() throws Exception {
    var name = name();

    var declared = channel.queueDeclare(name, false, false, false, null);

    assertThat(declared.getQueue()).isEqualTo(name);
    assertThat(declared.getMessageCount()).isZero();
    assertThat(declared.getConsumerCount()).isZero();
  }

  @Test
  void aQueueWithoutNameGetsOne() throws Exception {
    var name = channel.queueDeclare("", false, true, false, null).getQueue();

    assertThat(name).matches("amq\\.gen-[A-Za-z0-9_-]{22}");
  }

  @Test
  void anEmptyNameMeansTheQueueDeclaredLast() throws Exception {
    var name = channel.queueDeclare("", false, true, false, null).getQueue();
    channel.queueBind("", "amq.fanout", "");

    publish("", name, "direct");

    assertThat(take("").text()).isEqualTo("direct");
    assertThat(channel.queuePurge("").getMessageCount()).isZero();
  }

  @Test
  void aBindingWithoutQueueAndKeyTakesTheNameForBoth() throws Exception {
    var name = channel.queueDeclare("", false, true, false, null).getQueue();
    var exchange = exchange("direct");
    channel.queueBind("", exchange, "");

    publish(exchange, name, "by name");
    publish(exchange, "", "without key");

    assertThat(drain(name)).containsExactly("by name");
  }

  @Test
  void aSecondDeclareTellsWhatIsInTheQueue() throws Exception {
    var queue = queue();
    send(queue, "a", "b");
    awaitReady(queue, 2);

    var declared = channel.queueDeclare(queue, false, false, false, null);

    assertThat(declared.getMessageCount()).isEqualTo(2);
    assertThat(declared.getConsumerCount()).isZero();
  }

  @Test
  void declareCountsConsumersAndOnlyReadyMessages() throws Exception {
    var queue = queue();
    consume(queue);
    send(queue, "unacknowledged");

    await()
        .untilAsserted(() -> {
          var declared = channel.queueDeclarePassive(queue);
          assertThat(declared.getConsumerCount()).isEqualTo(1);
          assertThat(declared.getMessageCount()).isZero();
        });
  }

  @Test
  void aPassiveDeclareDoesNotCompare() throws Exception {
    var queue = queue(Map.of("x-max-length", 3));

    assertThat(channel.queueDeclarePassive(queue).getQueue()).isEqualTo(queue);
  }

  @Test
  void declaringWithoutWaitingDeclares() throws Exception {
    var queue = name();
    channel.queueDeclareNoWait(queue, false, false, false, null);
    var exchange = name();
    channel.exchangeDeclareNoWait(exchange, "direct", false, false, false, null);
    channel.queueBindNoWait(queue, exchange, "k", null);

    publish(exchange, "k", "x");

    assertThat(drain(queue)).containsExactly("x");
  }

  @ParameterizedTest
  @ValueSource(strings = {"direct", "topic", "fanout", "headers"})
  void anExchangeMayBeDeclaredTwice(String type) throws Exception {
    var exchange = exchange(type);

    channel.exchangeDeclare(exchange, type, false, false, Map.of());

    assertThat(exchangeExists(exchange)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "amq.direct, direct",
    "amq.topic, topic",
    "amq.fanout, fanout",
    "amq.headers, headers",
    "amq.match, headers"
  })
  void thereAreExchangesFromTheStart(String name, String type) throws Exception {
    assertThat(exchangeExists(name)).isTrue();

    channel.exchangeDeclare(name, type, true);
  }

  @Test
  void anExclusiveQueueServesAllChannelsOfItsConnection() throws Exception {
    var queue = channel.queueDeclare(name(), false, true, false, null).getQueue();
    var inbox = consume(connection.createChannel(), queue, true, Map.of());

    send(queue, "shared");

    assertThat(inbox.texts(1)).containsExactly("shared");
  }

  @Test
  void removingABindingThatIsNotThereWorks() throws Exception {
    channel.queueUnbind(queue(), exchange("direct"), "never bound");

    assertThat(channel.isOpen()).isTrue();
  }

  @Test
  void removingABindingOfSomethingMissingWorks() throws Exception {
    channel.queueUnbind(name(), "amq.direct", "k");
    channel.queueUnbind(queue(), name(), "k");
    channel.exchangeUnbind("amq.fanout", name(), "k");
    channel.exchangeUnbind(name(), "amq.fanout", "k");

    assertThat(channel.isOpen()).isTrue();
  }

  @Test
  void unknownArgumentsAreAccepted() throws Exception {
    var queue = queue(Map.of("x-unheard-of", "a", "other", 1));

    channel.queueDeclare(queue, false, false, false, Map.of());

    assertThat(exists(queue)).isTrue();
  }

  @Test
  void theWidthOfANumberDoesNotMatter() throws Exception {
    var queue = queue(Map.of("x-max-length", 10, "x-message-ttl", (short) 1000));

    channel.queueDeclare(
        queue, false, false, false, Map.of("x-max-length", 10L, "x-message-ttl", 1000));

    assertThat(exists(queue)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "x-queue-mode, lazy",
    "x-queue-mode, default",
    "x-queue-type, classic",
    "x-overflow, drop-head",
    "x-overflow, reject-publish",
    "x-queue-master-locator, client-local",
    "x-dead-letter-exchange, not.there.yet"
  })
  void knownTextArgumentsAreAccepted(String argument, String value) throws Exception {
    assertThat(exists(queue(Map.of(argument, value)))).isTrue();
  }

  @Test
  void aDurableQuorumQueueTakesAndGivesMessages() throws Exception {
    var queue = durableQueue(Map.of("x-queue-type", "quorum"));
    send(queue, "a", "b");

    assertThat(takeTexts(queue, 2)).containsExactly("a", "b");
  }

  @Test
  void theTypeClassicMayBeLeftOut() throws Exception {
    var queue = queue(Map.of("x-queue-type", "classic"));

    channel.queueDeclare(queue, false, false, false, null);

    assertThat(exists(queue)).isTrue();
  }

  @Test
  void unknownArgumentsOfExchangesAreAccepted() throws Exception {
    var exchange = exchange("direct", Map.of("x-unheard-of", 1));

    channel.exchangeDeclare(exchange, "direct", false, false, Map.of("other", "a"));

    assertThat(exchangeExists(exchange)).isTrue();
  }
}
