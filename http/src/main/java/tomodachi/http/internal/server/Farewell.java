package tomodachi.http.internal.server;

import io.netty.channel.Channel;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.ssl.SslHandler;

/// The end of what a server sends on a connection it still reads from.
public final class Farewell {

  private Farewell() {}

  /// Tells the client that nothing more comes, over TLS in its words too (RFC 8446 section 6.1).
  ///
  /// @param channel a [DuplexChannel]
  public static void closeOutput(Channel channel) {
    var tls = channel.pipeline().get(SslHandler.class);
    if (tls == null) {
      shutDown(channel);
    } else {
      tls.closeOutbound().addListener(_ -> shutDown(channel));
    }
  }

  private static void shutDown(Channel channel) {
    var _ = ((DuplexChannel) channel).shutdownOutput();
  }
}
