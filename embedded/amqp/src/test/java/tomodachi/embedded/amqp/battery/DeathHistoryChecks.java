package tomodachi.embedded.amqp.battery;

import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.AMQP.BasicProperties;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What is written on dead letters.
abstract class DeathHistoryChecks extends LetterChecks {

  @Test
  void theExpirationOfALetterIsTakenOffAndKeptInItsHistory() throws Exception {
    var dead = queue();
    var queue = deadLetteringTo(dead);
    publish("", queue, expiration("100"), "x");

    var letter = take(dead);

    assertThat(letter.properties().getExpiration()).isNull();
    assertThat(death(letter, 0)).containsEntry("original-expiration", "100");
  }

  @Test
  void aRejectedMessageKeepsNoExpirationEither() throws Exception {
    var dead = queue();
    var queue = deadLetteringTo(dead);
    publish("", queue, expiration("60000"), "x");

    channel.basicReject(got(queue, false).tag(), false);

    var letter = take(dead);
    assertThat(letter.properties().getExpiration()).isNull();
    assertThat(death(letter, 0)).containsEntry("original-expiration", "60000");
  }

  @Test
  void theHistoryHasTheTimeInWholeSeconds() throws Exception {
    var dead = queue();
    var queue = deadLetteringTo(dead);
    send(queue, "x");

    channel.basicReject(got(queue, false).tag(), false);

    assertThat(deaths(take(dead)).getFirst().get("time")).isInstanceOf(Date.class);
  }

  @Test
  void withoutAKeyOfItsOwnALetterKeepsItsKeys() throws Exception {
    var source = exchange("direct");
    var exchange = exchange("direct");
    var queue = queueWith("x-dead-letter-exchange", exchange);
    channel.queueBind(queue, source, "key");
    var dead = bound(exchange, "key");
    var copy = bound(exchange, "cc");
    publish(source, "key", headers(Map.of("CC", List.of("cc"))), "x");

    channel.basicReject(got(queue, false).tag(), false);

    var letter = take(dead);
    assertThat(letter.headers()).containsEntry("CC", List.of("cc"));
    assertThat(death(letter, 0))
        .isEqualTo(death(1, "rejected", queue, source, List.of("key", "cc")));
    assertThat(take(copy).text()).isEqualTo("x");
  }

  @Test
  void withAKeyOfItsOwnALetterLosesItsCopies() throws Exception {
    var dead = queue();
    var queue = deadLetteringTo(dead);
    publish("", queue, headers(Map.of("CC", List.of("nobody"))), "x");

    channel.basicReject(got(queue, false).tag(), false);

    var letter = take(dead);
    assertThat(letter.headers()).doesNotContainKey("CC");
    assertThat(death(letter, 0).get("routing-keys")).isEqualTo(List.of(queue, "nobody"));
  }

  @Test
  void blindCopiesAreNotInTheHistory() throws Exception {
    var dead = queue();
    var queue = deadLetteringTo(dead);
    publish("", queue, headers(Map.of("BCC", List.of("nobody"))), "x");

    channel.basicReject(got(queue, false).tag(), false);

    assertThat(death(take(dead), 0).get("routing-keys")).isEqualTo(List.of(queue));
  }

  @Test
  void propertiesAndHeadersStay() throws Exception {
    var dead = queue();
    var queue = deadLetteringTo(dead);
    var properties =
        new BasicProperties.Builder()
            .messageId("id")
            .contentType("text/plain")
            .deliveryMode(2)
            .priority(3)
            .headers(Map.of("mine", 1))
            .build();
    publish("", queue, properties, "x");

    channel.basicReject(got(queue, false).tag(), false);

    var letter = take(dead);
    assertThat(letter.properties().getMessageId()).isEqualTo("id");
    assertThat(letter.properties().getContentType()).isEqualTo("text/plain");
    assertThat(letter.properties().getDeliveryMode()).isEqualTo(2);
    assertThat(letter.properties().getPriority()).isEqualTo(3);
    assertThat(letter.headers()).containsEntry("mine", 1);
  }

  @Test
  void aSecondDeathOfTheSameKindIsCounted() throws Exception {
    var dead = queue();
    var queue = deadLetteringTo(dead);
    send(queue, "x");
    for (var i = 0; i < 3; i++) {
      channel.basicReject(got(queue, false).tag(), false);
      var letter = take(dead);
      channel.basicPublish("", queue, letter.properties(), letter.body());
    }

    var deaths = deaths(got(queue, false));

    assertThat(deaths).hasSize(1);
    assertThat(deaths.getFirst()).containsEntry("count", 3L);
  }

  @Test
  void theLatestDeathComesFirst() throws Exception {
    var dead = queue();
    var middle = deadLetteringTo(dead, "x-message-ttl", 50);
    var queue = deadLetteringTo(middle);
    send(queue, "x");

    channel.basicReject(got(queue, false).tag(), false);

    var letter = take(dead);
    assertThat(deaths(letter)).hasSize(2);
    assertThat(death(letter, 0)).isEqualTo(death(1, "expired", middle, "", List.of(middle)));
    assertThat(death(letter, 1)).isEqualTo(death(1, "rejected", queue, "", List.of(queue)));
    assertThat(letter.headers())
        .containsEntry("x-first-death-reason", "rejected")
        .containsEntry("x-first-death-queue", queue);
  }

  @Test
  void aDeathThatHappenedBeforeMovesToTheFront() throws Exception {
    var waiting = name();
    var working = deadLetteringTo(waiting);
    declareDeadLettering(waiting, working, Map.of("x-message-ttl", 50));
    send(working, "x");
    for (var i = 0; i < 2; i++) {
      channel.basicReject(got(working, false).tag(), false);
    }

    var letter = got(working, false);

    assertThat(deaths(letter)).hasSize(2);
    assertThat(death(letter, 0)).isEqualTo(death(2, "expired", waiting, "", List.of(waiting)));
    assertThat(death(letter, 1)).isEqualTo(death(2, "rejected", working, "", List.of(working)));
  }

  @Test
  void aHistoryThatIsNoHistoryIsReplaced() throws Exception {
    var dead = queue();
    var queue = deadLetteringTo(dead);
    publish("", queue, headers(Map.of("x-death", "forged")), "x");

    channel.basicReject(got(queue, false).tag(), false);

    assertThat(deaths(take(dead))).hasSize(1);
  }

  @Test
  void aRejectionAllowsACycleToGoRoundAgain() throws Exception {
    var waiting = name();
    var working = deadLetteringTo(waiting);
    declareDeadLettering(waiting, working, Map.of("x-message-ttl", 50));
    send(working, "x");
    for (var i = 0; i < 4; i++) {
      channel.basicReject(got(working, false).tag(), false);
    }

    assertThat(death(got(working, false), 0)).containsEntry("count", 4L);
  }

  @Test
  void differentReasonsInOneQueueAreDifferentDeaths() throws Exception {
    var dead = queue();
    var queue = deadLetteringTo(dead, "x-message-ttl", 200);
    send(queue, "x");
    channel.basicReject(got(queue, false).tag(), false);
    var letter = take(dead);
    channel.basicPublish("", queue, letter.properties(), letter.body());

    var again = take(dead);

    assertThat(deaths(again)).hasSize(2);
    assertThat(death(again, 0)).containsEntry("reason", "expired").containsEntry("count", 1L);
    assertThat(death(again, 1)).containsEntry("reason", "rejected").containsEntry("count", 1L);
    assertThat(again.headers()).containsEntry("x-first-death-reason", "rejected");
  }

  @Test
  void aHandmadeHistoryIsContinued() throws Exception {
    var dead = queue();
    var queue = deadLetteringTo(dead);
    var death = Map.of("queue", queue, "reason", "rejected", "count", 7L);
    publish("", queue, headers(Map.of("x-death", List.of(death))), "x");

    channel.basicReject(got(queue, false).tag(), false);

    assertThat(deaths(take(dead)).getFirst()).containsEntry("count", 8L);
  }
}
