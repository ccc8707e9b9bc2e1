package tomodachi.http.internal.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import java.io.ByteArrayOutputStream;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ByteQueueTest {

  @Test
  void whatGoesInComesOutInOrderHoweverItIsCut() {
    var random = new Random(42);
    var queue = new ByteQueue();
    var in = new ByteArrayOutputStream();
    var out = new ByteArrayOutputStream();
    for (var i = 0; i < 10_000; i++) {
      var more = new byte[random.nextInt(700)];
      random.nextBytes(more);
      in.writeBytes(more);
      queue.add(Unpooled.wrappedBuffer(more));
      drain(queue, out, random.nextInt(800));
      assertThat(queue.size()).isEqualTo(in.size() - out.size());
    }
    drain(queue, out, queue.size());

    assertThat(out.toByteArray()).isEqualTo(in.toByteArray());
    assertThat(queue.size()).isZero();
  }

  @Test
  void aClearedQueueIsEmpty() {
    var queue = new ByteQueue();
    queue.add(Unpooled.wrappedBuffer(new byte[10]));
    queue.clear();

    assertThat(queue.take(new byte[10], 0, 10)).isZero();
  }

  private static void drain(ByteQueue queue, ByteArrayOutputStream out, int length) {
    var target = new byte[length];
    out.write(target, 0, queue.take(target, 0, length));
  }
}
