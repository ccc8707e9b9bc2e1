package tomodachi.embedded.amqp.internal.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tomodachi.embedded.amqp.internal.Limits;
import tomodachi.embedded.amqp.internal.wire.FieldTable;
import tomodachi.embedded.amqp.internal.wire.Properties;

class MemoryTest {

  private final Scene scene = new Scene();

  @Test
  void aMessageInTwoQueuesCountsOnce() throws Exception {
    var fanout = scene.host.exchanges().find("amq.fanout");
    var queues = new Queue[] {scene.queue("a"), scene.queue("b")};
    for (var queue : queues) {
      scene.host.exchanges().bind(fanout, new Binding(queue, "", FieldTable.EMPTY));
    }

    var body = new byte[1_000];
    scene.host.publish(fanout, Message.published("amq.fanout", "", Properties.NONE, body));

    assertThat(scene.memory.used()).isEqualTo(1_000 + Properties.NONE.size() + 2 * Limits.ENTRY);
    queues[0].purge();
    assertThat(scene.memory.used()).isEqualTo(1_000 + Properties.NONE.size() + Limits.ENTRY);
    scene.host.queues().deleteAll();
    assertThat(scene.memory.used()).isZero();
  }

  @Test
  void whatIsFullGivesNothingMore() {
    var memory = new Memory(100);

    assertThat(memory.reserve(60)).isTrue();
    assertThat(memory.reserve(60)).isFalse();
    memory.release(60);
    assertThat(memory.reserve(60)).isTrue();
  }
}
