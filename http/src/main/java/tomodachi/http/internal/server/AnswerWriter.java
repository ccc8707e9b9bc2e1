package tomodachi.http.internal.server;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.Channel;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes answers as HTTP/1 messages (RFC 9112 sections 4 to 7). A large body goes out in pieces as
/// the client takes them, so that it never lies in native memory as a whole.
///
/// Used on the connection's event loop only.
final class AnswerWriter {
  private static final int PIECE = 64 * 1024;
  private static final int CHUNK_FRAME = 32;
  private static final byte[] LAST_CHUNK = "0\r\n\r\n".getBytes(US_ASCII);

  private final Channel channel;
  private final Outbox outbox;
  private final HeadWriter heads;
  private @Nullable LargeBody rest;

  AnswerWriter(Channel channel, Outbox outbox, HeadWriter heads) {
    this.channel = channel;
    this.outbox = outbox;
    this.heads = heads;
  }

  /// True if an answer with the status never has a body, nor says how long one is.
  static boolean isBodiless(int status) {
    return status == 204 || status == 304;
  }

  /// Writes a whole answer.
  ///
  /// @param headOnly whether the body stays behind, as with HEAD
  void whole(
      Head head, byte[] body, boolean headOnly, boolean persistent, AnswerProgress progress) {
    var bodiless = isBodiless(head.status());
    var length = bodiless || headOnly ? 0 : body.length;
    var first = Math.min(length, PIECE);
    var out = channel.alloc().ioBuffer(HeadWriter.estimate(head) + first);
    heads.write(out, head, bodiless ? Framing.NONE : Framing.LENGTH, body.length, persistent);
    out.writeBytes(body, 0, first);
    if (first == length) {
      last(out, progress);
      return;
    }
    outbox.write(out, AnswerWriter::nothing);
    rest = new LargeBody(body, first, progress);
    proceed();
  }

  /// Goes on with a large body while the client takes it.
  void proceed() {
    while (rest != null && channel.isWritable()) {
      piece(rest);
      outbox.flush();
    }
  }

  /// Writes the head of an answer whose body comes in parts.
  void head(Head head, Framing framing, long length, boolean persistent) {
    var out = channel.alloc().ioBuffer(HeadWriter.estimate(head));
    heads.write(out, head, framing, length, persistent);
    outbox.write(out, AnswerWriter::nothing);
  }

  void part(byte[] bytes, int length, Framing framing, Runnable sent) {
    var out = channel.alloc().ioBuffer(length + CHUNK_FRAME);
    if (framing == Framing.CHUNKED) {
      ByteBufUtil.writeAscii(out, Integer.toHexString(length));
      out.writeByte('\r').writeByte('\n').writeBytes(bytes, 0, length);
      out.writeByte('\r').writeByte('\n');
    } else {
      out.writeBytes(bytes, 0, length);
    }
    outbox.write(out, sent);
  }

  void end(Framing framing, AnswerProgress progress) {
    var out = channel.alloc().ioBuffer(LAST_CHUNK.length);
    if (framing == Framing.CHUNKED) {
      out.writeBytes(LAST_CHUNK);
    }
    last(out, progress);
  }

  /// Writes that another protocol takes over.
  ///
  /// @param sent runs when it has left or never will
  void switching(List<Map.Entry<String, String>> fields, Runnable sent) {
    var out = channel.alloc().ioBuffer();
    heads.writeSwitching(out, fields);
    outbox.write(out, sent);
  }

  void goAhead() {
    var out = channel.alloc().ioBuffer();
    HeadWriter.writeContinue(out);
    outbox.write(out, AnswerWriter::nothing);
  }

  /// Gives up a large body whose client has gone.
  void close() {
    if (rest != null) {
      var abandoned = rest.progress();
      rest = null;
      abandoned.sent();
    }
  }

  private void piece(LargeBody from) {
    var out = channel.alloc().ioBuffer(PIECE, PIECE);
    from.moveTo(out);
    if (from.isExhausted()) {
      rest = null;
      last(out, from.progress());
    } else {
      outbox.write(out, AnswerWriter::nothing);
    }
  }

  private void last(ByteBuf out, AnswerProgress progress) {
    outbox.write(out, progress::sent);
    progress.written();
  }

  private static void nothing() {}
}
