package tomodachi.embedded.amqp.internal.server;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tomodachi.embedded.amqp.internal.Limits;
import tomodachi.embedded.amqp.internal.model.Memory;
import tomodachi.embedded.amqp.internal.wire.BasicRequest;
import tomodachi.embedded.amqp.internal.wire.ContentHeader;
import tomodachi.embedded.amqp.internal.wire.Refusal;
import tomodachi.embedded.amqp.internal.wire.ReplyCode;

/// A message that is coming in frame by frame. It takes room in memory for what has come, whatever
/// the client announced; where there is none, the rest is skipped. Used by one thread.
final class IncomingContent {

  private final BasicRequest.Publish publish;
  private final Memory memory;
  private final List<byte[]> parts = new ArrayList<>();
  private @Nullable ContentHeader header;
  private long missing;
  private long reserved;
  private boolean skipped;

  IncomingContent(BasicRequest.Publish publish, Memory memory) {
    this.publish = publish;
    this.memory = memory;
  }

  BasicRequest.Publish publish() {
    return publish;
  }

  /// Whether all has come.
  boolean isComplete() {
    return header != null && missing == 0;
  }

  /// Whether there was no room for it.
  boolean isSkipped() {
    return skipped;
  }

  /// @throws IllegalStateException if it hasn't come yet
  ContentHeader header() {
    if (header == null) {
      throw new IllegalStateException("the header hasn't come");
    }
    return header;
  }

  /// @throws Refusal if it isn't the turn of a header, or the body would be too long
  void begin(ContentHeader received) throws Refusal {
    if (header != null) {
      throw expectedBody();
    }
    if (received.bodySize() > Limits.MESSAGE) {
      throw Refusal.precondition(
          "message size %d is larger than configured max size %d"
              .formatted(received.bodySize(), Limits.MESSAGE));
    }
    header = received;
    missing = received.bodySize();
    reserve(Limits.ENTRY + received.properties().size());
  }

  /// @throws Refusal if it isn't the turn of a body, or it is longer than announced
  void add(byte[] part) throws Refusal {
    if (header == null) {
      throw expectedHeader();
    }
    if (part.length > missing) {
      throw new Refusal(ReplyCode.UNEXPECTED_FRAME, "the body is longer than announced");
    }
    missing -= part.length;
    if (part.length > 0 && reserve(part.length)) {
      parts.add(part);
    }
  }

  /// The frame of a method came too early.
  Refusal interrupted() {
    return header == null ? expectedHeader() : expectedBody();
  }

  byte[] body() {
    if (parts.size() == 1) {
      return parts.getFirst();
    }
    var body = new byte[parts.stream().mapToInt(part -> part.length).sum()];
    var position = 0;
    for (var part : parts) {
      System.arraycopy(part, 0, body, position, part.length);
      position += part.length;
    }
    return body;
  }

  /// Gives its room back. Does nothing the second time.
  void release() {
    memory.release(reserved);
    reserved = 0;
    parts.clear();
  }

  private boolean reserve(long bytes) {
    if (!skipped && memory.reserve(bytes)) {
      reserved += bytes;
      return true;
    }
    skipped = true;
    release();
    return false;
  }

  private static Refusal expectedHeader() {
    return unexpected("header for class 60", "header");
  }

  private static Refusal expectedBody() {
    return unexpected("body", "body");
  }

  private static Refusal unexpected(String expected, String instead) {
    return new Refusal(
        ReplyCode.UNEXPECTED_FRAME,
        "expected content %s, got non content %s frame instead".formatted(expected, instead));
  }
}
