package tomodachi.embedded.aws.internal.server;

import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoop;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpServerCodec;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import tomodachi.embedded.aws.internal.Limits;
import tomodachi.transport.Timeline;

/// All open connections. For the one event loop they share.
final class Connections extends ChannelInitializer<Channel> {

  private final Server server;
  private final RandomGenerator random = new SplittableRandom();
  private final Map<Channel, Connection> open = new HashMap<>();
  private Timeline.@Nullable Alarm next;
  private boolean closed;

  Connections(Server server) {
    this.server = server;
  }

  /// Looks from now on after clients that don't get on.
  void watch(EventLoop loop) {
    if (!closed) {
      var patience = server.limits().patience();
      next = server.timeline().machine().after(patience, () -> stepOn(loop));
    }
  }

  /// Ends them all, and takes no more.
  void close() {
    closed = true;
    if (next != null) {
      next.close();
    }
    for (var channel : List.copyOf(open.keySet())) {
      var _ = channel.close();
    }
  }

  @Override
  protected void initChannel(Channel channel) {
    if (closed || open.size() >= server.limits().connections()) {
      var _ = channel.close();
      return;
    }
    var answers = new Answers(channel, random, endpoint(channel.localAddress()));
    var connection = new Connection(server, channel, answers);
    open.put(channel, connection);
    channel.closeFuture().addListener(_ -> open.remove(channel));
    channel.pipeline().addLast(codec(), connection);
  }

  private void stepOn(EventLoop loop) {
    if (!loop.isShuttingDown()) {
      loop.execute(() -> step(loop));
    }
  }

  private void step(EventLoop loop) {
    List.copyOf(open.values()).forEach(Connection::step);
    watch(loop);
  }

  private static String endpoint(SocketAddress local) {
    var name = "http://127.0.0.1";
    return local instanceof InetSocketAddress address ? name + ":" + address.getPort() : name;
  }

  private static HttpServerCodec codec() {
    return new HttpServerCodec(
        new HttpDecoderConfig()
            .setMaxInitialLineLength(Limits.FIRST_LINE)
            .setMaxHeaderSize(Limits.HEAD));
  }
}
