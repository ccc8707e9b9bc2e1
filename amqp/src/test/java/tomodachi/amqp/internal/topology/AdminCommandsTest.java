package tomodachi.amqp.internal.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AdminCommandsTest {

  private final AdminCommands commands = new AdminCommands("/");

  private static Subscription subscription(String key, Map<String, Object> arguments) {
    return new Subscription(
        "placed",
        "@Amqp on Orders.placed(String)",
        new QueueSpec("orders", Map.of(), Map.of()),
        new ExchangeSpec("shop", null),
        new BindingSpec(key, arguments),
        true,
        false,
        "orders.parked",
        List.of());
  }

  @Test
  void aPlainQueueHasAPlainCommand() {
    assertThat(commands.queue(new QueueSpec("orders", Map.of(), Map.of())))
        .isEqualTo("rabbitmqadmin declare queue name=orders durable=true");
  }

  @Test
  void argumentsAreJsonInQuotes() {
    var stated = Map.<String, Object>of("x-queue-type", "quorum", "x-max-length", 10L);
    assertThat(commands.queue(new QueueSpec("orders", stated, Map.of("x-expires", 60_000L))))
        .isEqualTo(
            "rabbitmqadmin declare queue name=orders durable=true arguments='{\"x-expires\": 60000,"
                + " \"x-max-length\": 10, \"x-queue-type\": \"quorum\"}'");
  }

  @Test
  void whatTheShellWouldReadIsQuoted() {
    assertThat(commands.exchange(new ExchangeSpec("bob's $HOME", "fanout")))
        .isEqualTo(
            "rabbitmqadmin declare exchange name='bob'\\''s $HOME' type=fanout durable=true");
    assertThat(commands.binding(subscription("order.*", Map.of())))
        .isEqualTo(
            "rabbitmqadmin declare binding source=shop destination=orders routing_key='order.*'");
  }

  @Test
  void aBindingWithoutKeyHasItsArguments() {
    var arguments = Map.<String, Object>of("x-match", "any", "say \"hi\"", true);
    assertThat(commands.binding(subscription("", arguments)))
        .isEqualTo(
            "rabbitmqadmin declare binding source=shop destination=orders arguments='{\"say"
                + " \\\"hi\\\"\": true, \"x-match\": \"any\"}'");
  }

  @Test
  void anotherVirtualHostIsNamed() {
    assertThat(new AdminCommands("/shop").queue(new QueueSpec("orders", Map.of(), Map.of())))
        .isEqualTo("rabbitmqadmin --vhost=/shop declare queue name=orders durable=true");
  }
}
