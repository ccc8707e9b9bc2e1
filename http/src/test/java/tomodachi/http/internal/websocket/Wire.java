package tomodachi.http.internal.websocket;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.UnpooledByteBufAllocator;
import io.netty.channel.embedded.EmbeddedChannel;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Executor;
import tomodachi.http.WebsocketListener;
import tomodachi.http.WebsocketOptions;

/// One websocket in memory, all in one thread: what a client sends, what the listener hears, what
/// the client gets.
final class Wire implements AutoCloseable {

  final List<String> heard = new ArrayList<>();
  final ManualMachine machine = new ManualMachine();
  final EmbeddedChannel channel = new EmbeddedChannel();
  final OpenSessions open = new OpenSessions(machine);
  final Session session;
  private final UnpooledByteBufAllocator memory = new UnpooledByteBufAllocator(false);

  Wire(WebsocketOptions options) {
    this(options, Runnable::run);
  }

  /// @param callbacks runs the callbacks
  Wire(WebsocketOptions options, Executor callbacks) {
    channel.config().setAllocator(memory);
    var host =
        new Session.Host() {
          @Override
          public void run(Runnable task) {
            callbacks.execute(task);
          }

          @Override
          public void opening() {}

          @Override
          public void over(CloseStatus status) {
            heard.add("over");
          }
        };
    session =
        new Session(
            new Terms(options, Duration.ofSeconds(30), machine),
            open,
            host,
            new FakeExchange(channel, "GET", 0, List.of()),
            new Handshake.Accepted(List.of(), null, options.compression()));
    session.connect();
    session.listen(
        WebsocketListener.onMessage(text -> heard.add("text " + text))
            .andOnBinary(data -> heard.add("binary " + HexFormat.of().formatHex(data)))
            .andOnClosed((code, _) -> heard.add("closed " + code)));
  }

  static WebsocketOptions plain() {
    return WebsocketOptions.defaults().withCompression(false);
  }

  Wire say(byte[] bytes) {
    if (channel.isActive()) {
      channel.writeInbound(memory.buffer(bytes.length).writeBytes(bytes));
      channel.runPendingTasks();
    }
    return this;
  }

  void advance(Duration time) {
    machine.advance(time, channel::runPendingTasks);
  }

  /// What the client has got since it was asked last.
  byte[] sent() {
    channel.runPendingTasks();
    var all = new ByteArrayOutputStream();
    for (ByteBuf out = channel.readOutbound(); out != null; out = channel.readOutbound()) {
      var bytes = new byte[out.readableBytes()];
      out.readBytes(bytes);
      out.release();
      all.writeBytes(bytes);
    }
    return all.toByteArray();
  }

  String sentHex() {
    return HexFormat.of().formatHex(sent());
  }

  /// Ends the connection, and sees that nothing stays behind.
  @Override
  public void close() {
    channel.finish();
    sent();
    var left = memory.metric().usedHeapMemory() + memory.metric().usedDirectMemory();
    if (left != 0 || machine.alarms() != 0 || open.size() != 0) {
      throw new AssertionError(
          "%d bytes, %d alarms, %d sessions stay behind"
              .formatted(left, machine.alarms(), open.size()));
    }
  }
}
