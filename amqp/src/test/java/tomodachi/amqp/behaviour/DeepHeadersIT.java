package tomodachi.amqp.behaviour;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.AMQP.BasicProperties;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIf;
import tomodachi.amqp.Amqp;
import tomodachi.messaging.transport.Replay;
import tomodachi.messaging.transport.Replayed;

/// Headers that RabbitMQ takes and its client can't read. The embedded broker takes none of them.
@DisabledIf(
    value = "tomodachi.amqp.contract.Broker#rabbitMqIsMissing",
    disabledReason = "no RabbitMQ answers")
class DeepHeadersIT extends DeskChecks {

  DeepHeadersIT() {
    super(new RabbitMqBehaviourIT());
  }

  static final class Neighbours {
    final List<String> handled = new CopyOnWriteArrayList<>();

    @Amqp(routingKey = "deep", queueName = "orders")
    void deep(String data) {
      handled.add(data);
    }

    @Amqp(routingKey = "plain", queueName = "plain")
    void plain(String data) {
      handled.add(data);
    }
  }

  private static BasicProperties nested(int levels) {
    Object value = "core";
    for (var level = 0; level < levels; level++) {
      value = level % 2 == 0 ? Map.of("n", value) : List.of(value);
    }
    return new BasicProperties.Builder().messageId("m-1").headers(Map.of("deep", value)).build();
  }

  @Test
  void aMessageThatCannotBeReadIsParkedAndDisturbsNobody() throws Exception {
    queue("plain");
    var neighbours = new Neighbours();
    var running = start(neighbours);
    send("deep", nested(200), "unreadable");
    send("deep", "readable");
    send("plain", "beside");

    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> assertThat(neighbours.handled).containsExactlyInAnyOrder("readable", "beside"));
    var parked = take(work.parked());

    assertThat(parked.getBody()).isEqualTo("unreadable".getBytes(UTF_8));
    assertThat(parked.getProps().getMessageId()).isEqualTo("m-1");
    assertThat(parked.getProps().getHeaders())
        .containsOnlyKeys(
            "x-tomodachi-attempt",
            "x-tomodachi-exchange",
            "x-tomodachi-queue",
            "x-tomodachi-reason",
            "x-tomodachi-routing-key",
            "x-tomodachi-unreadable-headers");
    assertThat(parked.getProps().getHeaders().get("x-tomodachi-reason"))
        .hasToString(
            "message: can't be read: its headers are nested more than 32 deep, which the client"
                + " can't read");
    assertThat(running.logs().lines("tomodachi.amqp"))
        .noneMatch(line -> line.message().startsWith("lost the connection"));
    running.close();
    assertThat(waiting(work.name())).isZero();
  }

  @Test
  void aReplayedOneIsHandledWithoutItsHeaders() throws Exception {
    queue("plain");
    var neighbours = new Neighbours();
    start(neighbours);
    send("deep", nested(33), "replayed");
    awaitWaiting(work.parked(), 1);

    var replayed = desk.replay(new Replay(work, null, Set.of(), 1, false), seen::add);

    assertThat(replayed).isEqualTo(new Replayed(1, 1));
    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(neighbours.handled).containsExactly("replayed"));
  }

  @Test
  void headersAsDeepAsTheClientReadsAreHandedOver() throws Exception {
    queue("plain");
    var neighbours = new Neighbours();
    start(neighbours);

    send("deep", nested(32), "as deep as can be");

    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(neighbours.handled).containsExactly("as deep as can be"));
  }
}
