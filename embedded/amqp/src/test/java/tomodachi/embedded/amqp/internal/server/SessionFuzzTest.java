package tomodachi.embedded.amqp.internal.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import tomodachi.embedded.amqp.ManualTime;
import tomodachi.embedded.amqp.internal.Limits;
import tomodachi.embedded.amqp.internal.wire.Frame;
import tomodachi.embedded.amqp.internal.wire.FrameReader;
import tomodachi.embedded.amqp.internal.wire.Refusal;
import tomodachi.embedded.amqp.internal.wire.ReplyCode;

/// Whatever a client asks for once it is known: it is answered or refused, the broker holds no more
/// than it may, and nothing stays when the client and the queues are gone.
class SessionFuzzTest {

  private static final long MEMORY = 20_000;

  /// A dead letter is kept in any case, with a history of its deaths beside it.
  private static final long MOST_HELD = 20 * MEMORY;

  private static final int CLOSE = 10 << 16 | 50;

  @FuzzTest
  void aClientIsAnsweredOrRefusedAndLeavesNothing(byte[] input) throws IOException, Refusal {
    var time = new ManualTime();
    var broker = new Broker(new Limits(MEMORY, 1, Duration.ofSeconds(10)), time);
    var answers = serve(new ScriptedClient(input, time), broker);

    assertNoFailure(answers);
    assertThat(broker.memory().used()).isLessThanOrEqualTo(MOST_HELD);
    broker.run(() -> broker.host().queues().deleteAll());
    assertThat(broker.memory().used()).isZero();
    assertThat(time.holds()).isZero();
    assertThat(time.alarms()).isZero();
  }

  private static byte[] serve(ScriptedClient client, Broker broker) throws IOException {
    try (var socket = new ScriptedSocket(client)) {
      new Connection(broker, socket, _ -> {}).run();
      return socket.awaitClosed();
    }
  }

  /// Frames, and none that speaks of a mistake of the broker's own.
  private static void assertNoFailure(byte[] answers) throws IOException, Refusal {
    var end = new byte[] {8, 0, 0, 0, 0, 0, 0, (byte) 0xCE};
    var reader = new FrameReader(new SequenceInputStream(bytes(answers), bytes(end)));
    for (var frame = reader.read(); frame.type() != Frame.Type.HEARTBEAT; frame = reader.read()) {
      assertThat(isFailure(frame)).isFalse();
    }
  }

  private static InputStream bytes(byte[] bytes) {
    return new ByteArrayInputStream(bytes);
  }

  private static boolean isFailure(Frame frame) throws Refusal {
    return frame.type() == Frame.Type.METHOD
        && frame.methodId() == CLOSE
        && ByteBuffer.wrap(frame.payload()).getShort(4) == ReplyCode.INTERNAL_ERROR.number();
  }
}
