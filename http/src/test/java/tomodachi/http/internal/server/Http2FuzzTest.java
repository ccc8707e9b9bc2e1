package tomodachi.http.internal.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.UnpooledByteBufAllocator;
import io.netty.handler.codec.http2.Http2CodecUtil;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;

/// Whatever a client sends as frames: nothing breaks, and nothing stays behind.
class Http2FuzzTest {

  @FuzzTest
  void nothingStaysBehind(byte[] bytes) throws Exception {
    var memory = new UnpooledByteBufAllocator(false);
    Queue<Exchange> waiting = new ArrayDeque<>();
    var settings = TestSettings.settings().bodyTimeout(Duration.ZERO);
    var server = ServerScope.of(settings.get(), new StillTimeline(), waiting::add);
    var channel = new MemoryChannel(new ConnectionSetup(server));
    channel.config().setAllocator(memory);
    channel.writeInbound(memory.buffer().writeBytes(Http2CodecUtil.connectionPrefaceBuf()));
    if (channel.isActive()) {
      channel.writeInbound(memory.buffer(bytes.length).writeBytes(bytes));
    }
    for (var next = waiting.poll(); next != null; next = waiting.poll()) {
      answer(next);
      channel.runPendingTasks();
    }
    channel.finish();
    for (ByteBuf out = channel.readOutbound(); out != null; out = channel.readOutbound()) {
      out.release();
    }
    channel.runPendingTasks();
    assertThat(memory.metric().usedHeapMemory() + memory.metric().usedDirectMemory()).isZero();
    assertThat(server.requests().awaitNone(Duration.ZERO)).isTrue();
    assertThat(server.connections().size()).isZero();
  }

  private static void answer(Exchange exchange) {
    try {
      exchange.respond(TestServer.ok(), exchange.body().readAllBytes());
    } catch (IOException _) {
      exchange.abort();
    }
  }
}
