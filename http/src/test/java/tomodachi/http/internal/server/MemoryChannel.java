package tomodachi.http.internal.server;

import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelPromise;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.channel.socket.DuplexChannel;

/// A channel without a socket; its two directions close together.
final class MemoryChannel extends EmbeddedChannel implements DuplexChannel {

  MemoryChannel(ChannelHandler setup) {
    super(setup);
  }

  @Override
  public boolean isInputShutdown() {
    return !isActive();
  }

  @Override
  public ChannelFuture shutdownInput() {
    return shutdown();
  }

  @Override
  public ChannelFuture shutdownInput(ChannelPromise promise) {
    return shutdown(promise);
  }

  @Override
  public boolean isOutputShutdown() {
    return !isActive();
  }

  @Override
  public ChannelFuture shutdownOutput() {
    return shutdown();
  }

  @Override
  public ChannelFuture shutdownOutput(ChannelPromise promise) {
    return shutdown(promise);
  }

  @Override
  public boolean isShutdown() {
    return !isActive();
  }

  @Override
  public ChannelFuture shutdown() {
    return shutdown(newPromise());
  }

  @Override
  public ChannelFuture shutdown(ChannelPromise promise) {
    return close(promise);
  }
}
