package tomodachi.embedded.amqp.internal.wire;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import tomodachi.embedded.amqp.internal.Limits;

/// Writes frames for a client. One thread at a time.
public final class FrameWriter {

  private static final int BUFFER = 64 * 1024;
  private static final int END = 0xCE;
  private static final int BASIC = 60;

  private final OutputStream out;
  private final Encoder encoder = new Encoder();
  private volatile int longest = Limits.FRAME_PAYLOAD;

  public FrameWriter(OutputStream out) {
    this.out = new BufferedOutputStream(out, BUFFER);
  }

  /// Sets a limit.
  ///
  /// @param bytes the longest frame from now on, with its frame; any thread may say so
  public void limit(int bytes) {
    longest = bytes - 8;
  }

  /// Writes one method.
  public void write(int channel, Reply reply) throws IOException {
    var begin = begin(Frame.Type.METHOD, channel);
    encoder.longInt(reply.id());
    reply.write(encoder);
    end(begin);
  }

  /// Writes what follows a method that has a message: its header, and its body in as many frames as
  /// it takes.
  public void write(int channel, Properties properties, byte[] body) throws IOException {
    var begin = begin(Frame.Type.HEADER, channel);
    encoder.shortInt(BASIC).shortInt(0).longLong(body.length).raw(properties.encoded());
    end(begin);
    for (var start = 0; start < body.length; start += longest) {
      writeBody(channel, body, start, Math.min(longest, body.length - start));
    }
  }

  public void writeHeartbeat() throws IOException {
    end(begin(Frame.Type.HEARTBEAT, 0));
  }

  public void writeGreeting() throws IOException {
    out.write(FrameReader.greeting());
  }

  public void flush() throws IOException {
    out.flush();
  }

  private void writeBody(int channel, byte[] body, int start, int length) throws IOException {
    encoder.octet(Frame.Type.BODY.number()).shortInt(channel).longInt(length).drainTo(out);
    out.write(body, start, length);
    out.write(END);
  }

  private int begin(Frame.Type type, int channel) {
    return encoder.octet(type.number()).shortInt(channel).beginPart();
  }

  private void end(int begin) throws IOException {
    encoder.endPart(begin);
    encoder.octet(END).drainTo(out);
  }
}
