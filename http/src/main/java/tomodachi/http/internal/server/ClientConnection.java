package tomodachi.http.internal.server;

import io.netty.channel.ChannelFuture;

/// The connection of a client, whatever it speaks. Usable from any thread.
interface ClientConnection {
  /// Lets the client go: an idle connection closes, another one when it has its last answer.
  void stop();

  /// Closes the connection whatever it carries.
  ///
  /// @return done when it is closed
  ChannelFuture close();
}
