package tomodachi.http.internal.server;

import io.netty.channel.Channel;
import io.netty.handler.ssl.SslHandler;
import java.util.concurrent.Executor;

/// Runs the work of a handshake, which takes longer than an event loop may. There is one handshake:
/// a client that begins another, as TLS 1.2 lets it, is cut (RFC 9113 section 9.2.1 forbids it, and
/// it costs the server more than the client).
///
/// Called on the connection's event loop only.
final class HandshakeTasks implements Executor {
  /// Later versions have no second handshake.
  private static final String RENEGOTIABLE = "TLSv1.2";

  private final Channel channel;

  HandshakeTasks(Channel channel) {
    this.channel = channel;
  }

  @Override
  public void execute(Runnable task) {
    var tls = channel.pipeline().get(SslHandler.class);
    if (tls != null && isOver(tls)) {
      // A farewell would need the task first.
      var _ = channel.pipeline().context(tls).close();
    } else {
      Thread.ofVirtual().start(task);
    }
  }

  private static boolean isOver(SslHandler tls) {
    return tls.handshakeFuture().isSuccess()
        && tls.engine().getSession().getProtocol().equals(RENEGOTIABLE);
  }
}
