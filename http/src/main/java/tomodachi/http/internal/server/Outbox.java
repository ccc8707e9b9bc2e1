package tomodachi.http.internal.server;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelProgressiveFuture;
import io.netty.channel.ChannelProgressiveFutureListener;
import io.netty.channel.FileRegion;
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

  /// Hands a part of a file over; `sent` runs when it has left or never will. A client that takes
  /// some of it is not stalled.
  void write(FileRegion part, Runnable sent) {
    underWay++;
    unflushed = true;
    var progress = channel.newProgressivePromise().addListener(new PartListener(sent));
    var _ = channel.write(part, progress);
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
    Farewell.closeOutput(channel);
  }

  private void left(Runnable sent) {
    underWay--;
    watch();
    sent.run();
  }

  private final class PartListener implements ChannelProgressiveFutureListener {
    private final Runnable sent;

    PartListener(Runnable sent) {
      this.sent = sent;
    }

    @Override
    public void operationProgressed(ChannelProgressiveFuture part, long progress, long total) {
      watch();
    }

    @Override
    public void operationComplete(ChannelProgressiveFuture part) {
      left(sent);
    }
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
