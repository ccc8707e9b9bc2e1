package tomodachi.http.internal.server;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.socket.DuplexChannel;
import java.time.Duration;

/// What is on its way to one client: written in order, flushed in batches, given up when the client
/// takes nothing for too long.
///
/// Used on the connection's event loop only.
final class Outbox {
  private final Channel channel;
  private final Deadline stall;
  private final Duration patience;
  private int underWay;
  private boolean corked;
  private boolean unflushed;

  Outbox(Channel channel, Deadline stall, Duration patience) {
    this.channel = channel;
    this.stall = stall;
    this.patience = patience;
  }

  /// Keeps what is written until [#uncork]; false if it is being kept already.
  boolean cork() {
    var corks = !corked;
    corked = true;
    return corks;
  }

  void uncork() {
    corked = false;
    flush();
  }

  /// Hands `bytes` over; `sent` runs when they have left or never will.
  void write(ByteBuf bytes, Runnable sent) {
    underWay++;
    unflushed = true;
    channel.write(bytes).addListener(_ -> left(sent));
  }

  boolean isEmpty() {
    return underWay == 0;
  }

  void flush() {
    if (!corked && unflushed) {
      unflushed = false;
      channel.flush();
      watch();
    }
  }

  /// Closes the connection, whatever is still on its way.
  void close() {
    var _ = channel.close();
  }

  /// Tells the client that nothing more comes.
  void closeOutput() {
    var _ = ((DuplexChannel) channel).shutdownOutput();
  }

  private void left(Runnable sent) {
    underWay--;
    watch();
    sent.run();
  }

  /// The client has shown that it reads, so it gets the whole time again.
  private void watch() {
    if (underWay == 0 || !channel.isActive()) {
      stall.clear();
    } else {
      stall.set(patience, this::close);
    }
  }
}
