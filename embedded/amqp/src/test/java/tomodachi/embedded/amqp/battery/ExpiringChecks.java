package tomodachi.embedded.amqp.battery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Messages whose time is over.
abstract class ExpiringChecks extends BrokerChecks {

  @Test
  void messagesExpireAfterTheTimeOfTheirQueue() throws Exception {
    var queue = queue(Map.of("x-message-ttl", 150));
    send(queue, "a", "b");
    awaitReady(queue, 2);

    awaitReady(queue, 0);
  }

  @Test
  void aMessageExpiresAfterItsOwnTime() throws Exception {
    var queue = queue();
    publish("", queue, expiration("150"), "short");
    awaitReady(queue, 1);

    awaitReady(queue, 0);
  }

  @Test
  void theShorterTimeCounts() throws Exception {
    var shortQueue = queue(Map.of("x-message-ttl", 100));
    var longQueue = queue(Map.of("x-message-ttl", 60_000));
    publish("", shortQueue, expiration("60000"), "by the queue");
    publish("", longQueue, expiration("100"), "by itself");

    awaitReady(shortQueue, 0);
    awaitReady(longQueue, 0);
  }

  @Test
  void aMessageWaitsBehindOneThatLivesLonger() throws Exception {
    var queue = queue();
    publish("", queue, expiration("60000"), "long");
    publish("", queue, expiration("50"), "short");

    await().during(A_WHILE).until(() -> channel.messageCount(queue) == 2);

    assertThat(drain(queue)).containsExactly("long");
  }

  @Test
  void anExpiredMessageIsNotDeliveredWhenItGetsToTheHead() throws Exception {
    var queue = queue();
    send(queue, "first");
    publish("", queue, expiration("50"), "expired");
    send(queue, "last");
    await().during(A_WHILE).until(() -> channel.messageCount(queue) == 3);

    assertThat(drain(queue)).containsExactly("first", "last");
  }

  @Test
  void withoutTimeAMessageIsOnlyForWhoIsWaiting() throws Exception {
    var queue = queue(Map.of("x-message-ttl", 0));
    send(queue, "nobody waits");
    assertEmpty(queue);

    var inbox = consume(queue);
    send(queue, "somebody waits");

    assertThat(inbox.texts(1)).containsExactly("somebody waits");
  }

  @Test
  void anExpirationOfZeroIsOnlyForWhoIsWaiting() throws Exception {
    var queue = queue();
    publish("", queue, expiration("0"), "nobody waits");
    assertEmpty(queue);

    var inbox = consume(queue);
    publish("", queue, expiration("0"), "somebody waits");

    assertThat(inbox.texts(1)).containsExactly("somebody waits");
  }

  @Test
  void anUnacknowledgedMessageDoesNotExpire() throws Exception {
    var queue = queue(Map.of("x-message-ttl", 50));
    var inbox = consume(queue);
    send(queue, "held");
    var held = inbox.only();

    await().during(A_WHILE).until(() -> channel.isOpen());
    channel.basicAck(held.tag(), false);

    awaitReady(queue, 0);
    assertThat(channel.isOpen()).isTrue();
  }

  @Test
  void aRequeuedMessageExpiresAtItsFirstTime() throws Exception {
    var queue = queue(Map.of("x-message-ttl", 100));
    send(queue, "held too long");
    var held = got(queue, false);
    await().during(A_WHILE).until(() -> channel.isOpen());

    channel.basicNack(held.tag(), false, true);

    assertEmpty(queue);
  }

  @Test
  void theExpirationIsDeliveredAsItWasSent() throws Exception {
    var queue = queue();
    publish("", queue, expiration("60000"), "x");

    assertThat(take(queue).properties().getExpiration()).isEqualTo("60000");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "abc | no_integer",
        "'' | no_integer",
        "1.5 | {leftover_string,\".5\"}",
        "-1 | {value_negative,-1}"
      })
  void anExpirationThatIsNoTimeIsRefused(String expiration, String words) throws Exception {
    var queue = queue();

    assertThat(refusal(c -> c.basicPublish("", queue, expiration(expiration), new byte[0])))
        .isEqualTo(
            Refusal.ofChannel(
                406,
                "PRECONDITION_FAILED - invalid expiration '%s': %s".formatted(expiration, words)));
  }

  @Test
  void anExpirationMayBeLong() throws Exception {
    var queue = queue();

    publish("", queue, expiration("315360000000"), "ten years");

    assertThat(drain(queue)).containsExactly("ten years");
  }

  @Test
  void aFreeHeadLetsTheNextExpire() throws Exception {
    var queue = queue();
    send(queue, "first");
    publish("", queue, expiration("100"), "second");
    var first = take(queue);

    assertThat(first.text()).isEqualTo("first");
    awaitReady(queue, 0);
  }

  @Test
  void aMessageExpiresWhileConsumersAreFull() throws Exception {
    var queue = queue();
    channel.basicQos(1);
    var inbox = consume(queue);
    send(queue, "held");
    var held = inbox.only();
    publish("", queue, expiration("100"), "expires");
    awaitReady(queue, 1);
    awaitReady(queue, 0);

    channel.basicAck(held.tag(), false);
    send(queue, "next");

    assertThat(inbox.texts(2)).containsExactly("held", "next");
  }

  @Test
  void aMandatoryMessageWithoutTimeDoesNotComeBack() throws Exception {
    var queue = queue();
    var confirms = new Confirms(channel);

    channel.basicPublish("", queue, true, expiration("0"), new byte[0]);

    confirms.await("ack 1");
    assertEmpty(queue);
  }

  @Test
  void anExpiredMessageMakesRoom() throws Exception {
    var queue = queue(Map.of("x-max-length", 1, "x-overflow", "reject-publish"));
    var confirms = new Confirms(channel);
    publish("", queue, expiration("50"), "expires");
    confirms.await("ack 1");
    awaitReady(queue, 0);

    send(queue, "taken");

    confirms.await("ack 1", "ack 2");
    assertThat(drain(queue)).containsExactly("taken");
  }
}
