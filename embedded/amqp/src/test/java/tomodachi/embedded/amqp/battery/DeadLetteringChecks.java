package tomodachi.embedded.amqp.battery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Where messages go that a queue gives up.
abstract class DeadLetteringChecks extends LetterChecks {

  @Test
  void aRejectedMessageGoesToTheDeadLetterExchange() throws Exception {
    var exchange = exchange("direct");
    var queue = queueWith("x-dead-letter-exchange", exchange);
    var dead = bound(exchange, queue);
    send(queue, "x");

    channel.basicReject(got(queue, false).tag(), false);

    var letter = take(dead);
    assertThat(letter.text()).isEqualTo("x");
    assertThat(letter.envelope().getExchange()).isEqualTo(exchange);
    assertThat(letter.envelope().getRoutingKey()).isEqualTo(queue);
    assertThat(letter.redelivered()).isFalse();
    assertThat(death(letter, 0)).isEqualTo(death(1, "rejected", queue, "", List.of(queue)));
    assertThat(letter.headers())
        .containsEntry("x-first-death-reason", "rejected")
        .containsEntry("x-first-death-queue", queue)
        .containsEntry("x-first-death-exchange", "")
        .hasSize(4);
  }

  @Test
  void aNackIsARejection() throws Exception {
    var dead = queue();
    var queue = deadLetteringTo(dead);
    send(queue, "a", "b");
    got(queue, false);

    channel.basicNack(got(queue, false).tag(), true, false);

    assertThat(takeTexts(dead, 2)).containsExactlyInAnyOrder("a", "b");
  }

  @Test
  void anExpiredMessageGoesToTheDeadLetterExchange() throws Exception {
    var dead = queue();
    var queue = deadLetteringTo(dead, "x-message-ttl", 100);
    send(queue, "a", "b");

    assertThat(take(dead).text()).isEqualTo("a");
    assertThat(death(take(dead), 0)).isEqualTo(death(1, "expired", queue, "", List.of(queue)));
  }

  @Test
  void aMessageThatIsPushedOutGoesToTheDeadLetterExchange() throws Exception {
    var dead = queue();
    var queue = deadLetteringTo(dead, "x-max-length", 1);
    send(queue, "old", "new");

    var letter = take(dead);

    assertThat(letter.text()).isEqualTo("old");
    assertThat(death(letter, 0)).isEqualTo(death(1, "maxlen", queue, "", List.of(queue)));
    assertThat(drain(queue)).containsExactly("new");
  }

  @Test
  void aCycleWithoutARejectionIsDropped() throws Exception {
    var one = name();
    var two = deadLetteringTo(one, "x-message-ttl", 50);
    declareDeadLettering(one, two, Map.of("x-message-ttl", 50));
    var seen = queue();
    send(one, "x");

    await().during(A_WHILE).until(() -> channel.messageCount(one) + channel.messageCount(two) == 0);

    assertEmpty(seen);
  }

  @Test
  void anExpiredMessageDoesNotComeBackToItsOwnQueue() throws Exception {
    var queue = name();
    declareDeadLettering(queue, queue, Map.of("x-message-ttl", 50));
    send(queue, "x");

    awaitReady(queue, 0);
    await().during(A_WHILE).until(() -> channel.messageCount(queue) == 0);
  }

  @Test
  void aRejectedMessageComesBackToItsOwnQueue() throws Exception {
    var queue = name();
    declareDeadLettering(queue, queue, Map.of());
    send(queue, "x");

    channel.basicReject(got(queue, false).tag(), false);

    assertThat(death(take(queue), 0)).containsEntry("count", 1L);
  }

  @Test
  void aDeadLetterExchangeThatIsMissingDropsLetters() throws Exception {
    var queue = queueWith("x-dead-letter-exchange", name());
    send(queue, "lost", "next");

    channel.basicReject(got(queue, false).tag(), false);

    assertThat(drain(queue)).containsExactly("next");
    assertThat(channel.isOpen()).isTrue();
  }

  @Test
  void withoutADeadLetterExchangeARejectedMessageIsGone() throws Exception {
    var queue = queue();
    send(queue, "gone", "next");

    channel.basicReject(got(queue, false).tag(), false);

    assertThat(drain(queue)).containsExactly("next");
  }

  @Test
  void deletingAndPurgingDoNotDeadLetter() throws Exception {
    var dead = queue();
    var purged = deadLetteringTo(dead);
    var deleted = deadLetteringTo(dead);
    send(purged, "purged");
    send(deleted, "deleted");

    channel.queuePurge(purged);
    channel.queueDelete(deleted);

    await().during(A_WHILE).until(() -> channel.messageCount(dead) == 0);
  }

  @Test
  void theDeadLetterExchangeMayBeATopic() throws Exception {
    var exchange = exchange("topic");
    var queue = name();
    channel.queueDeclare(
        queue,
        false,
        false,
        false,
        Map.of("x-dead-letter-exchange", exchange, "x-dead-letter-routing-key", "a.b"));
    var dead = bound(exchange, "a.*");
    send(queue, "x");

    channel.basicReject(got(queue, false).tag(), false);

    assertThat(take(dead).envelope().getRoutingKey()).isEqualTo("a.b");
  }

  @Test
  void aQuorumQueueCountsDeliveriesAndGivesUp() throws Exception {
    var dead = queue();
    var queue =
        durableQueue(
            Map.of(
                "x-queue-type",
                "quorum",
                "x-delivery-limit",
                1,
                "x-dead-letter-exchange",
                "",
                "x-dead-letter-routing-key",
                dead));
    send(queue, "x");

    var first = got(queue, false);
    assertThat(first.headers()).containsEntry("x-delivery-count", 0L);
    channel.basicNack(first.tag(), false, true);
    var second = got(queue, false);
    assertThat(second.headers()).containsEntry("x-delivery-count", 1L);
    assertThat(second.redelivered()).isTrue();
    channel.basicNack(second.tag(), false, true);

    assertThat(death(take(dead), 0))
        .isEqualTo(death(1, "delivery_limit", queue, "", List.of(queue)));
  }

  @Test
  void withoutTimeAMessageIsDeadAtOnce() throws Exception {
    var dead = queue();
    var queue = deadLetteringTo(dead, "x-message-ttl", 0);
    send(queue, "x");

    assertThat(death(take(dead), 0)).isEqualTo(death(1, "expired", queue, "", List.of(queue)));
  }

  @Test
  void lettersKeepTheirOrder() throws Exception {
    var dead = queue();
    var queue = deadLetteringTo(dead, "x-message-ttl", 100);
    send(queue, "a", "b", "c", "d", "e");

    assertThat(takeTexts(dead, 5)).containsExactly("a", "b", "c", "d", "e");
  }

  @Test
  void rejectedLettersKeepTheirOrder() throws Exception {
    var dead = queue();
    var queue = deadLetteringTo(dead);
    send(queue, "a", "b", "c");
    for (var i = 0; i < 3; i++) {
      got(queue, false);
    }

    channel.basicNack(0, true, false);

    assertThat(takeTexts(dead, 3)).containsExactly("a", "b", "c");
  }

  @Test
  void anExpiredLetterReachesOthersButNotItsOwnQueue() throws Exception {
    var exchange = exchange("fanout");
    var queue = queue(Map.of("x-dead-letter-exchange", exchange, "x-message-ttl", 50));
    channel.queueBind(queue, exchange, "");
    var dead = bound(exchange, "");
    send(queue, "x");

    assertThat(take(dead).text()).isEqualTo("x");
    awaitReady(queue, 0);
  }

  @Test
  void aLetterForAFullQueueIsDropped() throws Exception {
    var dead = queue(Map.of("x-max-length", 1, "x-overflow", "reject-publish"));
    var queue = deadLetteringTo(dead);
    send(queue, "first", "second");
    got(queue, false);
    channel.basicNack(got(queue, false).tag(), true, false);

    assertThat(take(dead).text()).isEqualTo("first");
    await().during(A_WHILE).until(() -> channel.messageCount(dead) == 0);
  }

  @Test
  void aLetterFromAnUnacknowledgedMessageOfAClosedChannelIsNone() throws Exception {
    var dead = queue();
    var queue = deadLetteringTo(dead);
    send(queue, "x");
    var other = newChannel();
    consume(other, queue, false, Map.of()).only();

    other.close();

    assertThat(take(queue).headers()).isEmpty();
    assertEmpty(dead);
  }

  @Test
  void theDeadLetterExchangeHasAnAlternate() throws Exception {
    var alternate = exchange("fanout");
    var dead = bound(alternate, "");
    var exchange = exchange("direct", Map.of("alternate-exchange", alternate));
    var queue = queueWith("x-dead-letter-exchange", exchange);
    send(queue, "x");

    channel.basicReject(got(queue, false).tag(), false);

    assertThat(take(dead).text()).isEqualTo("x");
  }
}
