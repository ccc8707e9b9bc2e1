package tomodachi.http.internal.websocket;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tomodachi.http.internal.server.Deadline;

/// Writes frames as the client takes them, large ones in pieces, so that a message never lies in
/// native memory as a whole. A client that takes nothing for too long is given up.
///
/// Used on the connection's event loop only.
final class FrameWriter {

  /// Whose frames they are.
  interface Owner {
    /// Ends the connection.
    void cut();

    /// The close frame has left.
    void closeFrameLeft();
  }

  private static final int PIECE = 64 * 1024;

  private final Channel channel;
  private final Outbound outbound;
  private final Deadline stall;
  private final Duration patience;
  private final Owner owner;
  private @Nullable Frame current;
  private int offset;
  private int underWay;
  private byte @Nullable [] pong;
  private boolean ping;
  private boolean closed;

  /// @param patience how long a client may take nothing
  FrameWriter(Channel channel, Outbound outbound, Deadline stall, Duration patience, Owner owner) {
    this.channel = channel;
    this.outbound = outbound;
    this.stall = stall;
    this.patience = patience;
    this.owner = owner;
  }

  /// Answers a ping; of several only the last need be (RFC 6455 section 5.5.3).
  void pong(byte[] payload) {
    pong = payload;
  }

  void ping() {
    ping = true;
  }

  /// Whether the client has yet to take something; it has a limited time for that.
  boolean isBusy() {
    return underWay > 0;
  }

  /// Goes on while the client takes it.
  void proceed() {
    var before = underWay;
    while (channel.isWritable() && hasNext()) {
      writePiece();
    }
    if (underWay > before) {
      channel.flush();
      watch();
    }
  }

  private boolean hasNext() {
    if (current == null && !closed) {
      current = next();
      offset = 0;
      closed = current != null && current.isClose();
    }
    return current != null;
  }

  private @Nullable Frame next() {
    var answer = pong;
    if (answer != null) {
      pong = null;
      return Frame.control(FrameHead.PONG, answer);
    }
    if (ping) {
      ping = false;
      return Frame.control(FrameHead.PING, new byte[0]);
    }
    return outbound.poll();
  }

  private void writePiece() {
    var frame = current;
    if (frame == null) {
      return;
    }
    var count = Math.min(PIECE, frame.payload().length - offset);
    var out = channel.alloc().ioBuffer(count + Frame.LONGEST_HEAD);
    if (offset == 0) {
      frame.writeHead(out);
    }
    out.writeBytes(frame.payload(), offset, count);
    offset += count;
    var last = offset == frame.payload().length;
    if (last) {
      current = null;
    }
    write(frame, out, count, last);
  }

  private void write(Frame frame, ByteBuf out, int count, boolean last) {
    underWay++;
    channel
        .write(out)
        .addListener(written -> {
          underWay--;
          outbound.left(frame.weightOf(count, last));
          left(frame, last, written.isSuccess());
        });
  }

  private void left(Frame frame, boolean last, boolean arrives) {
    watch();
    if (!arrives) {
      frame.fail(gone());
    } else if (last) {
      frame.succeed();
      if (frame.isClose()) {
        owner.closeFrameLeft();
      }
    }
  }

  /// The client has shown that it reads, so it gets the whole time again.
  private void watch() {
    if (underWay == 0 || !channel.isActive()) {
      stall.clear();
    } else {
      stall.set(patience, owner::cut);
    }
  }

  /// The client has gone.
  void abandon() {
    stall.close();
    var begun = current;
    current = null;
    if (begun != null) {
      begun.fail(gone());
    }
    outbound.abandon().forEach(frame -> frame.fail(gone()));
  }

  static IOException gone() {
    return new IOException("The websocket was closed before the message had left");
  }
}
