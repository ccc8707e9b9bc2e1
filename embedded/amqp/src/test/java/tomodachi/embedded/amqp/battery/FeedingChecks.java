package tomodachi.embedded.amqp.battery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/// Exchanges bound to exchanges.
abstract class FeedingChecks extends BrokerChecks {

  @Test
  void anExchangeFeedsAnExchange() throws Exception {
    var source = exchange("topic");
    var target = exchange("direct");
    channel.exchangeBind(target, source, "a.*");
    var queue = bound(target, "a.b");

    publish(source, "a.b", "through");
    publish(source, "a.c", "not bound");
    publish(source, "b.b", "not fed");

    assertThat(drain(queue)).containsExactly("through");
  }

  @Test
  void aMessageThatCameThroughExchangesNamesTheFirst() throws Exception {
    var source = exchange("fanout");
    var target = exchange("fanout");
    channel.exchangeBind(target, source, "");
    var queue = bound(target, "");

    publish(source, "key", "x");

    var taken = take(queue);
    assertThat(taken.envelope().getExchange()).isEqualTo(source);
    assertThat(taken.envelope().getRoutingKey()).isEqualTo("key");
  }

  @Test
  void exchangesThatFeedEachOtherDeliverOnce() throws Exception {
    var one = exchange("fanout");
    var two = exchange("fanout");
    channel.exchangeBind(one, two, "");
    channel.exchangeBind(two, one, "");
    var queue = bound(one, "");
    channel.queueBind(queue, two, "");

    publish(one, "", "once");

    assertThat(drain(queue)).containsExactly("once");
  }

  @Test
  void anExchangeThatIsUnboundFeedsNoMore() throws Exception {
    var source = exchange("fanout");
    var target = exchange("fanout");
    channel.exchangeBind(target, source, "k");
    var queue = bound(target, "");

    channel.exchangeUnbind(target, source, "k");
    publish(source, "k", "lost");

    assertEmpty(queue);
  }

  @Test
  void anInternalExchangeTakesNoMessagesFromClients() throws Exception {
    var internal = name();
    channel.exchangeDeclare(internal, "fanout", false, false, true, null);
    var queue = bound(internal, "");
    var source = exchange("fanout");
    channel.exchangeBind(internal, source, "");

    publish(source, "", "fed");

    assertThat(drain(queue)).containsExactly("fed");
    assertThat(refusal(c -> c.basicPublish(internal, "", null, new byte[0])))
        .isEqualTo(
            Refusal.ofChannel(
                403,
                "ACCESS_REFUSED - cannot publish to internal exchange '%s' in vhost '/'"
                    .formatted(internal)));
  }

  @Test
  void aHeadersExchangeFeedsATopicExchange() throws Exception {
    var source = exchange("headers");
    var target = exchange("topic");
    channel.exchangeBind(target, source, "", Map.of("x-match", "any", "a", 1));
    var queue = bound(target, "k.*");

    publish(source, "k.1", headers(Map.of("a", 1)), "matches");
    publish(source, "k.1", headers(Map.of("a", 2)), "other value");

    assertThat(drain(queue)).containsExactly("matches");
  }

  @Test
  void anExchangeMayFeedItself() throws Exception {
    var exchange = exchange("fanout");
    channel.exchangeBind(exchange, exchange, "");
    var queue = bound(exchange, "");

    publish(exchange, "", "once");

    assertThat(drain(queue)).containsExactly("once");
  }
}
