package tomodachi.http.internal.websocket;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.DuplexChannel;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tomodachi.http.internal.server.Deadline;
import tomodachi.http.internal.server.Farewell;
import tomodachi.http.internal.server.OffLoop;

/// One connection after the handshake: reads frames, answers pings, closes (RFC 6455 sections 5 to
/// 7).
///
/// Everything happens on the connection's event loop, except where it says otherwise.
final class FrameHandler extends ChannelInboundHandlerAdapter
    implements MessageReader.Receiver, FrameWriter.Owner {

  private static final Logger LOG = LoggerFactory.getLogger("tomodachi.http.websocket");

  /// How long the other side has to answer a close frame.
  private static final Duration CLOSING = Duration.ofSeconds(5);

  private final Channel channel;
  private final Terms terms;
  private final Session session;
  private final Outbound outbound;
  private final Mailbox mailbox;
  private final FrameParser parser;
  private final FrameWriter writer;
  private final Deadline silence;
  private final Deadline closing;
  private @Nullable CloseStatus status;
  private long heardAt;
  private boolean pinged;
  private boolean deaf;
  private boolean closeReceived;
  private boolean closeLeft;

  FrameHandler(
      Channel channel,
      Terms terms,
      Session session,
      Outbound outbound,
      Mailbox mailbox,
      boolean compression) {
    this.channel = channel;
    this.terms = terms;
    this.session = session;
    this.outbound = outbound;
    this.mailbox = mailbox;
    parser =
        new FrameParser(new MessageReader(this, terms.options().maxMessageSize()), compression);
    writer = new FrameWriter(channel, outbound, deadline(), terms.patience(), this);
    silence = deadline();
    closing = deadline();
  }

  private Deadline deadline() {
    return new Deadline(terms.machine(), channel.eventLoop());
  }

  void begin() {
    heard();
    if (pings()) {
      silence.set(terms.options().pingInterval(), this::silent);
    }
    var reason = session.closing();
    if (reason != null) {
      closeBegun(reason);
    }
    proceed();
    readOn();
  }

  private boolean pings() {
    return !terms.options().pingInterval().isZero();
  }

  /// Runs `task` on the event loop. For any thread.
  void later(Runnable task) {
    try {
      channel.eventLoop().execute(task);
    } catch (RejectedExecutionException _) {
      outbound.abandon().forEach(frame -> frame.fail(FrameWriter.gone()));
    }
  }

  void proceed() {
    writer.proceed();
  }

  void ping() {
    writer.ping();
    proceed();
  }

  /// A close frame is among what is sent: the client has some time to get it and to answer.
  void closeBegun(CloseStatus reason) {
    if (status == null) {
      status = reason;
    }
    closing.set(CLOSING, this::cut);
    proceed();
    readOn();
  }

  /// Closes the connection without a word.
  @Override
  public void cut() {
    var _ = channel.close();
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    var in = (ByteBuf) message;
    try {
      heard();
      if (!deaf) {
        parser.parse(in);
      }
    } catch (Violation e) {
      fail(e);
    } finally {
      in.release();
    }
  }

  private void heard() {
    heardAt = terms.machine().nanos();
    pinged = false;
  }

  @Override
  public void channelReadComplete(ChannelHandlerContext context) {
    proceed();
    readOn();
  }

  @Override
  public void channelWritabilityChanged(ChannelHandlerContext context) {
    proceed();
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    silence.close();
    closing.close();
    writer.abandon();
    session.ended(status == null ? CloseStatus.LOST : status);
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    if (cause instanceof IOException) {
      OffLoop.run(() -> LOG.atDebug().setCause(cause).log("client disconnected"));
    } else {
      OffLoop.run(() -> LOG.atWarn().setCause(cause).log("error in websocket handling"));
    }
    cut();
  }

  @Override
  public void message(Message message) {
    // What comes after the close frame was sent nobody expects any more.
    if (status == null) {
      mailbox.put(message);
    }
  }

  @Override
  public void ping(byte[] payload) {
    if (!outbound.isClosed()) {
      writer.pong(payload);
    }
  }

  @Override
  public void close(CloseStatus received) {
    deaf = true;
    closeReceived = true;
    if (status == null) {
      status = received;
    }
    outbound.close(Frame.control(FrameHead.CLOSE, received.payload()));
    closing.set(CLOSING, this::cut);
    if (closeLeft) {
      cut();
    }
  }

  /// Closes the connection because of what the client sent. It may still be sending, so it gets
  /// time to read why.
  void fail(Violation violation) {
    deaf = true;
    if (status == null) {
      OffLoop.run(() ->
          LOG.atDebug()
              .addKeyValue("websocket_id", session.id())
              .log("protocol error: {}", violation.getMessage()));
    }
    if (outbound.close(Frame.control(FrameHead.CLOSE, violation.status().payload()))) {
      closeBegun(violation.status());
    } else if (closeLeft) {
      cut();
    }
  }

  @Override
  public void closeFrameLeft() {
    closeLeft = true;
    if (closeReceived) {
      cut();
    } else if (deaf) {
      endOutput();
    }
  }

  private void endOutput() {
    if (channel instanceof DuplexChannel) {
      Farewell.closeOutput(channel);
    } else {
      cut();
    }
  }

  /// Reads while there is room; one that is closing always, for the close frame of the client.
  void readOn() {
    var wanted = status != null || mailbox.hasRoom();
    if (channel.config().isAutoRead() != wanted) {
      if (wanted) {
        heard();
      }
      channel.config().setAutoRead(wanted);
    }
  }

  /// Nothing has come for some time. Of a client that isn't read from nothing can come; and one
  /// that still takes what is sent gets the ping only after that.
  private void silent() {
    var interval = terms.options().pingInterval();
    var left = interval.minusNanos(terms.machine().nanos() - heardAt);
    if (status != null) {
      return;
    }
    if (!channel.config().isAutoRead() || left.isPositive()) {
      silence.set(left.isPositive() ? left : interval, this::silent);
    } else if (writer.isBusy()) {
      pinged = false;
      silence.set(interval, this::silent);
    } else if (pinged) {
      cut();
    } else {
      pinged = true;
      silence.set(interval, this::silent);
      ping();
    }
  }
}
