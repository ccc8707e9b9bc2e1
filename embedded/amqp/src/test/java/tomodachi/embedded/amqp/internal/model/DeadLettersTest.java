package tomodachi.embedded.amqp.internal.model;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static tomodachi.embedded.amqp.internal.model.Scene.table;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import tomodachi.embedded.amqp.internal.wire.FieldTable;
import tomodachi.embedded.amqp.internal.wire.FieldValue;
import tomodachi.embedded.amqp.internal.wire.Property;

class DeadLettersTest {

  private final Scene scene = new Scene();

  @Test
  void aLetterSaysWhereItDiedAndWhy() throws Exception {
    scene.queue("q", "x-dead-letter-exchange", "", "x-dead-letter-routing-key", "dead");
    var dead = scene.queue("dead");
    scene.publish("q", "a", Duration.ofSeconds(5));

    scene.time.advance(Duration.ofSeconds(5));

    var letter = requireNonNull(dead.poll());
    var headers = letter.properties().headers();
    assertThat(letter.properties().text(Property.EXPIRATION)).isNull();
    assertThat(headers.get("x-first-death-reason")).hasToString("expired");
    assertThat(headers.get("x-first-death-queue")).hasToString("q");
    assertThat(headers.get("x-first-death-exchange")).hasToString("");
    assertThat(deaths(headers))
        .containsExactly(
            table(
                "count",
                FieldValue.Whole.ofLong(1),
                "reason",
                "expired",
                "queue",
                "q",
                "time",
                FieldValue.Whole.ofSeconds(scene.time.plan().instant().getEpochSecond()),
                "exchange",
                "",
                "routing-keys",
                new FieldValue.Array(List.of(FieldValue.Octets.text("q"))),
                "original-expiration",
                "5000"));
  }

  @Test
  void theSameDeathIsCounted() throws Exception {
    var queue = scene.queue("q", "x-dead-letter-exchange", "");
    scene.publish("q", "a");

    for (var i = 0; i < 3; i++) {
      queue.reject(requireNonNull(queue.poll()));
    }

    var deaths = deaths(requireNonNull(queue.poll()).properties().headers());
    assertThat(deaths).hasSize(1);
    assertThat(deaths.getFirst().get("count")).hasToString("3");
  }

  @Test
  void aLetterThatWouldGoRoundForEverIsDropped() throws Exception {
    scene.queue(
        "a", "x-message-ttl", 0, "x-dead-letter-exchange", "", "x-dead-letter-routing-key", "b");
    scene.queue(
        "b", "x-message-ttl", 0, "x-dead-letter-exchange", "", "x-dead-letter-routing-key", "a");

    scene.publish("a", "x");

    assertThat(scene.memory.used()).isZero();
  }

  @Test
  void aLongChainOfQueuesEndsWhereItEnds() throws Exception {
    var length = 500;
    for (var i = 0; i < length; i++) {
      scene.queue(
          "q" + i,
          "x-max-length",
          0,
          "x-dead-letter-exchange",
          "",
          "x-dead-letter-routing-key",
          "q" + (i + 1));
    }
    var last = scene.queue("q" + length);
    scene.publish("q0", "x");

    assertThat(scene.drain(last)).containsExactly("x");
    assertThat(scene.memory.used()).isZero();
  }

  @Test
  void aLetterToNowhereIsDropped() throws Exception {
    var queue = scene.queue("q", "x-dead-letter-exchange", "missing");
    scene.publish("q", "a");

    queue.reject(requireNonNull(queue.poll()));

    assertThat(scene.memory.used()).isZero();
  }

  private static List<FieldTable> deaths(FieldTable headers) {
    return headers.get("x-death") instanceof FieldValue.Array(var deaths)
        ? deaths.stream().map(death -> ((FieldValue.Table) death).fields()).toList()
        : List.of();
  }
}
