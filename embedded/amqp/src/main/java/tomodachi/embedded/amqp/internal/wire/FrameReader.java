package tomodachi.embedded.amqp.internal.wire;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import tomodachi.embedded.amqp.internal.Limits;

/// Cuts what a client sends into frames. One thread at a time.
public final class FrameReader {

  private static final int BUFFER = 64 * 1024;
  private static final int END = 0xCE;
  private static final byte[] PROTOCOL = {'A', 'M', 'Q', 'P', 0, 0, 9, 1};
  private static final byte[] OLD_PROTOCOL = {'A', 'M', 'Q', 'P', 1, 1, 9, 1};

  /// The whole frame.
  private static final byte[] CLOSE_OK = {1, 0, 0, 0, 0, 0, 4, 0, 10, 0, 51, (byte) END};

  private final DataInputStream in;
  private int longest = Limits.FRAME_PAYLOAD;

  public FrameReader(InputStream in) {
    this.in = new DataInputStream(new BufferedInputStream(in, BUFFER));
  }

  /// Reads the greeting of a client.
  ///
  /// @return whether it speaks AMQP 0-9-1, also in the way of its first days
  /// @throws java.io.EOFException at the end of the stream
  public boolean readGreeting() throws IOException {
    var greeting = new byte[PROTOCOL.length];
    in.readFully(greeting);
    return Arrays.equals(greeting, PROTOCOL) || Arrays.equals(greeting, OLD_PROTOCOL);
  }

  /// Waits for the next frame.
  ///
  /// @throws java.io.EOFException at the end of the stream
  /// @throws Refusal if it isn't one; nothing more can be read then
  public Frame read() throws IOException, Refusal {
    var type = in.readUnsignedByte();
    var channel = in.readUnsignedShort();
    var payload = new byte[checkedSize(type, in.readInt())];
    in.readFully(payload);
    if (in.readUnsignedByte() != END) {
      throw new Refusal(ReplyCode.FRAME_ERROR, "a frame of type %d has no end".formatted(type));
    }
    return new Frame(Frame.Type.of(type), channel, payload);
  }

  /// Skips what comes until the client has said that it knows that the connection is closed: all
  /// that can be done after something that was no frame. A client that read nothing of a closed
  /// socket would never learn the reason.
  ///
  /// @throws java.io.EOFException if it never says so
  public void skipToCloseOk() throws IOException {
    var matched = 0;
    while (matched < CLOSE_OK.length) {
      var octet = in.readByte();
      if (octet != CLOSE_OK[matched]) {
        matched = 0;
      }
      if (octet == CLOSE_OK[matched]) {
        matched++;
      }
    }
  }

  /// Sets a limit.
  ///
  /// @param bytes the longest frame from now on, with its frame
  public void limit(int bytes) {
    longest = bytes - 8;
  }

  /// What a server sends to a client that greets in another protocol.
  public static byte[] greeting() {
    return PROTOCOL.clone();
  }

  private int checkedSize(int type, int size) throws Refusal {
    if (size < 0 || size > longest) {
      throw new Refusal(
          ReplyCode.FRAME_ERROR,
          "type %d, frame too large: %s, at most %d"
              .formatted(type, Integer.toUnsignedString(size), longest));
    }
    return size;
  }
}
