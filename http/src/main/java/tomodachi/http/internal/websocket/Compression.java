package tomodachi.http.internal.websocket;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/// Compresses and decompresses whole messages (RFC 7692 section 7.2). Usable from any thread.
///
/// The states of zlib are kept for the next message, whosesoever it is: as many as there are
/// processors.
final class Compression {

  private static final int PIECE = 8 * 1024;

  /// What is shorter seldom gets shorter still.
  private static final int SHORTEST = 512;

  /// What the sender of a message leaves out at its end.
  private static final byte[] TAIL = {0, 0, (byte) 0xff, (byte) 0xff};

  private final Queue<Deflater> deflaters = pool();
  private final Queue<Inflater> inflaters = pool();

  private static <T> Queue<T> pool() {
    return new ArrayBlockingQueue<>(Runtime.getRuntime().availableProcessors());
  }

  /// The message compressed; null when that isn't worth it.
  byte @Nullable [] deflate(byte[] message) {
    if (message.length < SHORTEST) {
      return null;
    }
    var deflater = deflater();
    try {
      var deflated = deflate(deflater, message);
      return deflated.length < message.length ? deflated : null;
    } finally {
      giveBack(deflater);
    }
  }

  private Deflater deflater() {
    var idle = deflaters.poll();
    return idle == null ? new Deflater(Deflater.BEST_SPEED, true) : idle;
  }

  private void giveBack(Deflater deflater) {
    deflater.reset();
    if (!deflaters.offer(deflater)) {
      deflater.end();
    }
  }

  private static byte[] deflate(Deflater deflater, byte[] message) {
    var whole = new ByteArrayOutputStream(message.length / 2);
    var piece = new byte[PIECE];
    deflater.setInput(message);
    var count = PIECE;
    while (count == PIECE) {
      count = deflater.deflate(piece, 0, PIECE, Deflater.SYNC_FLUSH);
      whole.write(piece, 0, count);
    }
    var bytes = whole.toByteArray();
    return Arrays.copyOf(bytes, bytes.length - TAIL.length);
  }

  /// The message decompressed.
  ///
  /// @throws Violation if it is malformed, or larger than `limit` bytes
  byte[] inflate(byte[] message, long limit) throws Violation {
    var idle = inflaters.poll();
    var inflater = idle == null ? new Inflater(true) : idle;
    try {
      var whole = new ByteArrayOutputStream(Math.max(PIECE, message.length));
      inflate(inflater, message, limit, whole);
      inflate(inflater, TAIL, limit, whole);
      return whole.toByteArray();
    } catch (DataFormatException _) {
      throw Violation.compressedData();
    } finally {
      giveBack(inflater);
    }
  }

  private void giveBack(Inflater inflater) {
    inflater.reset();
    if (!inflaters.offer(inflater)) {
      inflater.end();
    }
  }

  private static void inflate(
      Inflater inflater, byte[] input, long limit, ByteArrayOutputStream whole)
      throws DataFormatException, Violation {
    var piece = new byte[PIECE];
    inflater.setInput(input);
    while (true) {
      var count = inflater.inflate(piece);
      if (whole.size() + (long) count > limit) {
        throw Violation.tooLarge(limit);
      }
      whole.write(piece, 0, count);
      if (inflater.finished() && inflater.getRemaining() > 0) {
        restart(inflater, input);
      } else if (count == 0) {
        return;
      }
    }
  }

  /// A sender may end its stream within the message, and begin another (section 7.2.3.4).
  private static void restart(Inflater inflater, byte[] input) {
    var left = inflater.getRemaining();
    inflater.reset();
    inflater.setInput(input, input.length - left, left);
  }
}
