package tomodachi.embedded.amqp.battery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Where messages go that an exchange can't route.
abstract class AlternateExchangesChecks extends BrokerChecks {

  @Test
  void whatIsNotRoutedGoesToTheAlternate() throws Exception {
    var alternate = exchange("fanout");
    var exchange = withAlternate(alternate);
    var routed = bound(exchange, "k");
    var unrouted = bound(alternate, "");

    publish(exchange, "k", "routed");
    publish(exchange, "other", "unrouted");

    assertThat(drain(routed)).containsExactly("routed");
    var taken = take(unrouted);
    assertThat(taken.text()).isEqualTo("unrouted");
    assertThat(taken.envelope().getExchange()).isEqualTo(exchange);
    assertThat(taken.envelope().getRoutingKey()).isEqualTo("other");
    assertEmpty(unrouted);
  }

  @Test
  void alternatesHaveAlternates() throws Exception {
    var last = exchange("fanout");
    var exchange = withAlternate(withAlternate(last));
    var queue = bound(last, "");

    publish(exchange, "k", "x");

    assertThat(drain(queue)).containsExactly("x");
  }

  @Test
  void alternatesInACircleDropTheMessage() throws Exception {
    var one = name();
    var two = withAlternate(one);
    channel.exchangeDeclare(
        one, "direct", false, false, Map.<String, Object>of("alternate-exchange", two));
    var confirms = new Confirms(channel);

    channel.basicPublish(one, "k", true, null, new byte[0]);

    confirms.await("return 312 NO_ROUTE", "ack 1");
  }

  @Test
  void anAlternateThatIsMissingDropsTheMessage() throws Exception {
    var exchange = withAlternate(name());
    var confirms = new Confirms(channel);

    channel.basicPublish(exchange, "k", true, null, "x".getBytes(UTF_8));

    confirms.await("return 312 NO_ROUTE", "ack 1");
  }

  @Test
  void aMandatoryMessageTheAlternateRoutesDoesNotComeBack() throws Exception {
    var alternate = exchange("fanout");
    bound(alternate, "");
    var exchange = withAlternate(alternate);
    var confirms = new Confirms(channel);

    channel.basicPublish(exchange, "k", true, null, "x".getBytes(UTF_8));

    confirms.await("ack 1");
  }

  @Test
  void anExchangeThatIsFedUsesItsAlternateToo() throws Exception {
    var alternate = exchange("fanout");
    var fed = withAlternate(alternate);
    var source = exchange("fanout");
    channel.exchangeBind(fed, source, "");
    var queue = bound(alternate, "");

    publish(source, "k", "x");

    assertThat(drain(queue)).containsExactly("x");
  }

  @Test
  void anAlternateThatIsNoTextIsRefused() throws Exception {
    var exchange = name();

    assertThat(
            refusal(c ->
                c.exchangeDeclare(
                    exchange, "direct", false, false, Map.of("alternate-exchange", 1))))
        .isEqualTo(
            Refusal.ofChannel(
                406,
                ("PRECONDITION_FAILED - invalid type 'signedint' for arg 'alternate-exchange' in"
                        + " exchange '%s' in vhost '/'")
                    .formatted(exchange)));
  }

  private String withAlternate(String alternate) throws IOException {
    return exchange("direct", Map.of("alternate-exchange", alternate));
  }
}
