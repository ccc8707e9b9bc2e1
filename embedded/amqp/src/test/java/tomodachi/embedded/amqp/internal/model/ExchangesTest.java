package tomodachi.embedded.amqp.internal.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tomodachi.embedded.amqp.internal.wire.FieldTable;
import tomodachi.embedded.amqp.internal.wire.Properties;
import tomodachi.embedded.amqp.internal.wire.Refusal;

class ExchangesTest {

  private final Scene scene = new Scene();
  private final Exchanges exchanges = scene.host.exchanges();

  @Test
  void aLongChainOfAutoDeletedExchangesGoesAtOnce() throws Exception {
    var length = 50_000;
    Destination next = scene.queue("q");
    for (var i = 0; i < length; i++) {
      var exchange = autoDeleted("x" + i);
      exchanges.bind(exchange, new Binding(next, "", FieldTable.EMPTY));
      next = exchange;
    }

    scene.host.queues().deleteAll();

    assertThat(exchanges.get("x0")).isNull();
    assertThat(exchanges.get("x" + (length - 1))).isNull();
  }

  @Test
  void exchangesInACircleGiveAMessageOnce() throws Exception {
    var queue = scene.queue("q");
    var first = autoDeleted("first");
    var second = autoDeleted("second");
    exchanges.bind(first, new Binding(second, "", FieldTable.EMPTY));
    exchanges.bind(second, new Binding(first, "", FieldTable.EMPTY));
    exchanges.bind(second, new Binding(queue, "", FieldTable.EMPTY));
    exchanges.bind(first, new Binding(queue, "", FieldTable.EMPTY));

    scene.host.publish(first, Message.published("first", "", Properties.NONE, new byte[0]));

    assertThat(queue.size()).isEqualTo(1);
  }

  private Exchange autoDeleted(String name) throws Refusal {
    exchanges.declare(
        name, new ExchangeTraits(ExchangeType.FANOUT, false, true, false, FieldTable.EMPTY));
    return exchanges.find(name);
  }
}
