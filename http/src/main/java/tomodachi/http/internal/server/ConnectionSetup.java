package tomodachi.http.internal.server;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelInitializer;
import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;

/// Prepares each connection that is accepted, or turns it away.
@Sharable
final class ConnectionSetup extends ChannelInitializer<Channel> {
  private final ServerScope server;
  private final @Nullable ServerCertificate certificate;

  ConnectionSetup(ServerScope server) {
    this(server, null);
  }

  /// @param certificate null: the server speaks no TLS
  ConnectionSetup(ServerScope server, @Nullable ServerCertificate certificate) {
    this.server = server;
    this.certificate = certificate;
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
    channel.closeFuture().addListener(_ -> server.connections().remove(channel));
    if (certificate == null && !server.settings().http2().enabled()) {
      var connection = http1(channel);
      server.connections().add(channel, connection);
      return;
    }
    if (certificate != null) {
      channel.pipeline().addLast(new PlainRequestGuard(), certificate.handler(channel));
    }
    var greeting = new Greeting(this, server, channel);
    server.connections().add(channel, greeting);
    channel.pipeline().addLast(greeting);
  }

  /// The client speaks HTTP/1.
  void beginHttp1(Channel channel) {
    var connection = http1(channel);
    connection.opened();
    server.connections().replace(channel, connection);
  }

  private Connection http1(Channel channel) {
    var decoder = new RequestDecoder(server.settings().maxHeaderSize());
    var connection = new Connection(server, channel, decoder, remoteAddress(channel));
    channel.pipeline().addLast(decoder, new ConnectionHandler(connection));
    return connection;
  }

  /// The client speaks HTTP/2.
  void beginHttp2(Channel channel) {
    var session = new Http2Session(server, channel, remoteAddress(channel));
    channel.pipeline().addLast(session.codec());
    session.opened();
    server.connections().replace(channel, session);
  }

  private void turnAway(Channel channel) {
    if (certificate != null) {
      // Saying why would cost a handshake.
      var _ = channel.close();
      return;
    }
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
