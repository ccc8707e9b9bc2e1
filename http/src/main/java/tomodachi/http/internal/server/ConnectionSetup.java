package tomodachi.http.internal.server;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelInitializer;
import java.net.InetSocketAddress;

/// Prepares each connection that is accepted, or turns it away.
@Sharable
final class ConnectionSetup extends ChannelInitializer<Channel> {
  private final ServerScope server;

  ConnectionSetup(ServerScope server) {
    this.server = server;
  }

  @Override
  protected void initChannel(Channel channel) {
    if (server.connections().admit()) {
      take(channel);
    } else {
      turnAway(channel);
    }
  }

  private void take(Channel channel) {
    var decoder = new RequestDecoder(server.settings().maxHeaderSize());
    var connection = new Connection(server, channel, decoder, remoteAddress(channel));
    server.connections().add(connection);
    channel.closeFuture().addListener(_ -> server.connections().remove(connection));
    channel.pipeline().addLast(decoder, new ConnectionHandler(connection));
  }

  private void turnAway(Channel channel) {
    var head = Refusal.OVERLOADED.head();
    var body = Refusal.OVERLOADED.body();
    var out = channel.alloc().ioBuffer(HeadWriter.estimate(head) + body.length);
    server.heads().write(out, head, Framing.LENGTH, body.length, false);
    out.writeBytes(body);
    channel.writeAndFlush(out).addListener(ChannelFutureListener.CLOSE);
  }

  /// A client that has gone already may have no address any more; it gets that of nobody,
  /// `0.0.0.0`.
  private static InetSocketAddress remoteAddress(Channel channel) {
    return channel.remoteAddress() instanceof InetSocketAddress address
        ? address
        : new InetSocketAddress(0);
  }
}
