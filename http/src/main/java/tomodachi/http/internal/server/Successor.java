package tomodachi.http.internal.server;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;

/// The protocol that takes over a connection from HTTP. Called on the connection's event loop, by
/// [#lost] also on another thread when that has ended.
public interface Successor {
  /// Takes the connection over.
  ///
  /// @return the handler that gets all bytes from the first one behind the request on
  ChannelHandler begin(Channel channel);

  /// The answer is handed over, and the handler alone in its place. Bytes may have come before.
  void begun();

  /// The client went away before.
  void lost();
}
