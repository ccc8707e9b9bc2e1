package tomodachi.http.internal.websocket;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Puts messages together from their frames (RFC 6455 section 5.4).
final class MessageReader implements FrameParser.Sink {

  /// What comes of frames, in their order.
  interface Receiver {
    void message(Message message);

    void ping(byte[] payload);

    void close(CloseStatus status);
  }

  private final Receiver receiver;
  private final long limit;
  private @Nullable FrameHead frame;
  private @Nullable Draft draft;
  private byte[] control = new byte[0];

  /// A message of which frames are still to come.
  private static final class Draft {
    private final FrameHead first;
    private final @Nullable Utf8Check text;
    private @Nullable ByteArrayOutputStream parts;
    private byte[] only = new byte[0];
    private long length;

    Draft(FrameHead first) {
      this.first = first;
      text = first.opcode() == FrameHead.TEXT && !first.compressed() ? new Utf8Check() : null;
    }

    /// Most messages come in one part, which needs no copy.
    void add(byte[] part) throws Violation {
      if (text != null && !text.accepts(part, part.length)) {
        throw Violation.text();
      }
      if (only.length == 0) {
        only = part;
        return;
      }
      if (parts == null) {
        parts = new ByteArrayOutputStream(only.length + part.length);
        parts.writeBytes(only);
      }
      parts.writeBytes(part);
    }

    Message message() throws Violation {
      if (text != null && !text.isComplete()) {
        throw Violation.text();
      }
      return new Message(
          first.opcode() == FrameHead.TEXT,
          first.compressed(),
          parts == null ? only : parts.toByteArray());
    }
  }

  /// @param limit the largest message, in bytes after decompression
  MessageReader(Receiver receiver, long limit) {
    this.receiver = receiver;
    this.limit = limit;
  }

  @Override
  public void begin(FrameHead head) throws Violation {
    frame = head;
    if (head.isControl()) {
      refuseCompressed(head);
      return;
    }
    var message = draft(head);
    message.length += head.length();
    // Data that can't be compressed grows by 5 bytes for each block (RFC 1951 section 3.2.4).
    var most = message.first.compressed() ? limit + limit / 1024 + 64 : limit;
    if (message.length > most || message.length < 0) {
      throw Violation.tooLarge(limit);
    }
  }

  private Draft draft(FrameHead head) throws Violation {
    var begun = draft;
    if (head.opcode() == FrameHead.CONTINUATION) {
      refuseCompressed(head);
      if (begun == null) {
        throw Violation.protocol("continuation of nothing");
      }
      return begun;
    }
    if (begun != null) {
      throw Violation.protocol("message within a message");
    }
    var made = new Draft(head);
    draft = made;
    return made;
  }

  private static void refuseCompressed(FrameHead head) throws Violation {
    if (head.compressed()) {
      throw Violation.protocol("reserved bit is set");
    }
  }

  @Override
  public void add(byte[] payload) throws Violation {
    var message = draft;
    if (current().isControl()) {
      var joined = Arrays.copyOf(control, control.length + payload.length);
      System.arraycopy(payload, 0, joined, control.length, payload.length);
      control = joined;
    } else if (message != null) {
      message.add(payload);
    }
  }

  @Override
  public void end() throws Violation {
    var ended = current();
    frame = null;
    if (ended.isControl()) {
      endControl(ended);
    } else if (ended.last() && draft != null) {
      var message = draft.message();
      draft = null;
      receiver.message(message);
    }
  }

  private void endControl(FrameHead ended) throws Violation {
    var payload = control;
    control = new byte[0];
    switch (ended.opcode()) {
      case FrameHead.PING -> receiver.ping(payload);
      case FrameHead.CLOSE -> receiver.close(CloseStatus.parse(payload));
      default -> {}
    }
  }

  private FrameHead current() {
    if (frame == null) {
      throw new IllegalStateException("There is no frame");
    }
    return frame;
  }
}
