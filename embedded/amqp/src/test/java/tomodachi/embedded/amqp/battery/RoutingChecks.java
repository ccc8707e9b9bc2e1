package tomodachi.embedded.amqp.battery;

import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.AMQP.BasicProperties;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which queues a message gets into.
abstract class RoutingChecks extends BrokerChecks {

  @Test
  void theDefaultExchangeRoutesByNameOfQueue() throws Exception {
    var queue = queue();
    var other = queue();

    send(queue, "mine");

    assertThat(drain(queue)).containsExactly("mine");
    assertEmpty(other);
  }

  @Test
  void aDirectExchangeComparesKeys() throws Exception {
    var exchange = exchange("direct");
    var queue = bound(exchange, "a.*");

    publish(exchange, "a.*", "same");
    publish(exchange, "a.b", "pattern");
    publish(exchange, "A.*", "case");

    assertThat(drain(queue)).containsExactly("same");
  }

  @Test
  void aFanoutExchangeIgnoresKeys() throws Exception {
    var exchange = exchange("fanout");
    var first = bound(exchange, "a");
    var second = bound(exchange, "b");

    publish(exchange, "c", "all");

    assertThat(drain(first)).containsExactly("all");
    assertThat(drain(second)).containsExactly("all");
  }

  @ParameterizedTest
  @CsvSource({
    "a.b, a.b, true",
    "a.b, a.c, false",
    "a.*, a.b, true",
    "a.*, a, false",
    "a.*, a.b.c, false",
    "a.*, a., true",
    "*, a, true",
    "*, '', false",
    "#, '', true",
    "#, a, true",
    "#, a.b.c, true",
    "a.#, a, true",
    "a.#, a.b.c, true",
    "a.#, ab, false",
    "#.c, c, true",
    "#.c, a.b.c, true",
    "#.c, a.c.b, false",
    "a.#.c, a.c, true",
    "a.#.c, a.x.y.c, true",
    "a.#.c, a.x.y, false",
    "#.#, a, true",
    "#.b.#, a.b.c, true",
    "#.b.#, b, true",
    "#.b.#, a.c, false",
    "*.#, '', false",
    "*.#, a, true",
    "#.*, a.b, true",
    "*.*.*, a..c, true",
    "a..c, a..c, true",
    "a..c, a.b.c, false",
    "a*, ab, false",
    "a*, a*, true",
    "'', '', true",
    "'', a, false",
    "a.*.#, a, false",
    "a.*.#, a.b, true",
    "#.a.*.#, x.a.a.y, true",
    "A, a, false",
    "café.*, café.ö, true"
  })
  void aTopicExchangeMatchesWords(String pattern, String key, boolean matches) throws Exception {
    var exchange = exchange("topic");
    var queue = bound(exchange, pattern);

    publish(exchange, key, "x");

    assertThat(drain(queue)).hasSize(matches ? 1 : 0);
  }

  @Test
  void aQueueGetsOneCopyHoweverManyBindingsMatch() throws Exception {
    var exchange = exchange("topic");
    var queue = bound(exchange, "a.*");
    channel.queueBind(queue, exchange, "a.#");
    channel.queueBind(queue, exchange, "a.b");

    publish(exchange, "a.b", "once");

    assertThat(drain(queue)).containsExactly("once");
  }

  @Test
  void aBindingMadeTwiceIsRemovedOnce() throws Exception {
    var exchange = exchange("direct");
    var queue = bound(exchange, "k");
    channel.queueBind(queue, exchange, "k");
    publish(exchange, "k", "before");

    channel.queueUnbind(queue, exchange, "k");
    publish(exchange, "k", "after");

    assertThat(drain(queue)).containsExactly("before");
  }

  @Test
  void bindingsWithDifferentArgumentsAreDifferent() throws Exception {
    var exchange = exchange("direct");
    var queue = queue();
    channel.queueBind(queue, exchange, "k", Map.of("n", 1));
    channel.queueBind(queue, exchange, "k", Map.of("n", 2));

    channel.queueUnbind(queue, exchange, "k", Map.of("n", 1));
    publish(exchange, "k", "by the second");

    assertThat(drain(queue)).containsExactly("by the second");
  }

  @Test
  void otherBindingsStayWhenOneIsRemoved() throws Exception {
    var exchange = exchange("topic");
    var queue = bound(exchange, "a.#");
    channel.queueBind(queue, exchange, "*.b");

    channel.queueUnbind(queue, exchange, "a.#");
    publish(exchange, "a.b", "second");
    publish(exchange, "a.c", "none");

    assertThat(drain(queue)).containsExactly("second");
  }

  @Test
  void aDeletedQueueHasNoBindingsWhenItComesBack() throws Exception {
    var exchange = exchange("direct");
    var queue = bound(exchange, "k");
    channel.queueDelete(queue);
    channel.queueDeclare(queue, false, false, false, null);

    publish(exchange, "k", "lost");

    assertEmpty(queue);
  }

  @Test
  void aDeletedExchangeHasNoBindingsWhenItComesBack() throws Exception {
    var exchange = exchange("direct");
    var queue = bound(exchange, "k");
    channel.exchangeDelete(exchange);
    channel.exchangeDeclare(exchange, "direct");

    publish(exchange, "k", "lost");

    assertEmpty(queue);
  }

  @Test
  void copiesGoToTheKeysInCcAndBcc() throws Exception {
    var exchange = exchange("direct");
    var to = bound(exchange, "to");
    var copy = bound(exchange, "cc");
    var blind = bound(exchange, "bcc");
    var headers =
        Map.<String, Object>of("CC", List.of("cc", "nobody"), "BCC", List.of("bcc"), "other", 1);

    publish(exchange, "to", headers(headers), "x");

    for (var queue : List.of(to, copy, blind)) {
      var taken = take(queue);
      assertThat(taken.headers()).isEqualTo(Map.of("CC", List.of("cc", "nobody"), "other", 1));
      assertThat(taken.envelope().getRoutingKey()).isEqualTo("to");
    }
  }

  @Test
  void copiesWorkWithTheDefaultExchange() throws Exception {
    var to = queue();
    var copy = queue();

    publish("", to, headers(Map.of("CC", List.of(copy, to))), "x");

    assertThat(drain(to)).containsExactly("x");
    assertThat(drain(copy)).containsExactly("x");
  }

  @Test
  void copiesThatAreNoListAreRefused() throws Exception {
    var refused =
        Refusal.ofChannel(
            406,
            "PRECONDITION_FAILED - invalid message: {unacceptable_type_in_header,\"CC\",longstr}");

    assertThat(
            refusal(
                c -> c.basicPublish("amq.direct", "k", headers(Map.of("CC", "cc")), new byte[0])))
        .isEqualTo(refused);
  }

  @Test
  void messagesKeepTheirOrder() throws Exception {
    var queue = queue();
    var texts = IntStream.range(0, 500).mapToObj(Integer::toString).toList();

    send(queue, texts.toArray(String[]::new));

    assertThat(drain(queue)).isEqualTo(texts);
  }

  @Test
  void theUserIdMustBeTheUsers() throws Exception {
    var queue = queue();
    publish("", queue, new BasicProperties.Builder().userId("guest").build(), "mine");
    assertThat(take(queue).properties().getUserId()).isEqualTo("guest");

    var forged = new BasicProperties.Builder().userId("somebody").build();
    assertThat(refusal(c -> c.basicPublish("", queue, forged, new byte[0])))
        .isEqualTo(
            Refusal.ofChannel(
                406,
                "PRECONDITION_FAILED - user_id property set to 'somebody' but authenticated user"
                    + " was 'guest'"));
  }

  @Test
  void amqRabbitmqNamesAreNoQueues() throws Exception {
    var confirms = new Confirms(channel);

    channel.basicPublish("", "amq.rabbitmq.reply-to.nobody", true, null, new byte[0]);

    confirms.await("return 312 NO_ROUTE", "ack 1");
  }

  @Test
  void copiesAreMatchedByTopicsToo() throws Exception {
    var exchange = exchange("topic");
    var one = bound(exchange, "a.*");
    var two = bound(exchange, "b.#");

    publish(exchange, "none", headers(Map.of("CC", List.of("a.x", "b.y.z", "b"))), "x");

    assertThat(drain(one)).containsExactly("x");
    assertThat(drain(two)).containsExactly("x");
  }

  @Test
  void manyBindingsOfOneQueueAllWork() throws Exception {
    var exchange = exchange("topic");
    var queue = queue();
    for (var i = 0; i < 100; i++) {
      channel.queueBind(queue, exchange, "key." + i + ".#");
    }

    publish(exchange, "key.57.a.b", "x");
    publish(exchange, "key.100", "none");

    assertThat(drain(queue)).containsExactly("x");
  }
}
