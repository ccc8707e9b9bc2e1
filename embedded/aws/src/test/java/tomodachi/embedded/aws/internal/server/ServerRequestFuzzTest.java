package tomodachi.embedded.aws.internal.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import tomodachi.embedded.aws.internal.Limits;
import tomodachi.embedded.aws.internal.api.Memory;
import tomodachi.embedded.aws.internal.api.ServerTime;
import tomodachi.embedded.aws.internal.sns.Sns;
import tomodachi.embedded.aws.internal.sqs.Sqs;
import tomodachi.embedded.aws.internal.sts.Sts;

/// Whatever a client sends to the whole server: it is answered as AWS would, or refused in the
/// shape of an error of AWS, never by a mistake of the server's; and nothing is held for it when it
/// is gone.
class ServerRequestFuzzTest {

  private final HeldTime time = new HeldTime();

  @FuzzTest
  void aClientIsAnsweredOrRefused(byte[] input) {
    var serverTime = new ServerTime(time, new ReentrantLock());
    var limits = new Limits(100_000, 10_000_000, 1, Duration.ofSeconds(10));
    var memory = new Memory(limits.memory());
    var sqs = new Sqs(serverTime, memory);
    var services =
        List.of(
            sqs.service(),
            new Sns(serverTime, sqs.door(), memory).service(),
            new Sts(serverTime).service());
    var server = new Server(limits, time, serverTime, services);

    ShapedAnswers.check(answers(server, input), input);

    server.end();
    assertThat(time.holds()).isZero();
  }

  private static ByteBuf answers(Server server, byte[] input) {
    var channel = new EmbeddedChannel(new Connections(server));
    channel.writeInbound(Unpooled.wrappedBuffer(input));
    var answers = Unpooled.buffer();
    for (ByteBuf part = channel.readOutbound(); part != null; part = channel.readOutbound()) {
      answers.writeBytes(part);
      part.release();
    }
    channel.finishAndReleaseAll();
    return answers;
  }
}
