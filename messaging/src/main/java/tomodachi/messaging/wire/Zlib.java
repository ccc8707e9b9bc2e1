package tomodachi.messaging.wire;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.Deflater;
import java.util.zip.InflaterInputStream;

/// Compression by the zlib format (RFC 1950), which the Python system's envelopes call gzip.
public final class Zlib {

  private static final int CHUNK = 8_192;
  private static final int MEBIBYTE = 1024 * 1024;
  // Small values, such as empty objects, take over twenty times their text when they are read.
  private static final int PART_OF_HEAP = 32;

  /// The most bytes that [#inflate] gives: a 32nd of the largest heap, at least 1 MiB and at most
  /// 64 MiB.
  public static final int MOST_INFLATED = mostFor(Runtime.getRuntime().maxMemory());

  private Zlib() {}

  static int mostFor(long heap) {
    return Math.clamp(heap / PART_OF_HEAP, MEBIBYTE, 64 * MEBIBYTE);
  }

  /// The bytes, compressed at the format's usual level.
  public static byte[] deflate(byte[] bytes) {
    var deflater = new Deflater();
    try {
      deflater.setInput(bytes);
      deflater.finish();
      return rest(deflater);
    } finally {
      deflater.end();
    }
  }

  private static byte[] rest(Deflater deflater) {
    var compressed = new ByteArrayOutputStream();
    var chunk = new byte[CHUNK];
    while (!deflater.finished()) {
      compressed.write(chunk, 0, deflater.deflate(chunk));
    }
    return compressed.toByteArray();
  }

  /// What was compressed.
  ///
  /// @throws IllegalArgumentException when the bytes aren't in zlib format, end too early, or stand
  ///   for more than [#MOST_INFLATED]; its text doesn't repeat them
  public static byte[] inflate(byte[] compressed) {
    return inflate(compressed, MOST_INFLATED);
  }

  static byte[] inflate(byte[] compressed, int most) {
    var bytes = read(compressed, most + 1);
    if (bytes.length > most) {
      throw new IllegalArgumentException(
          "compressed data is larger than %,d bytes when inflated".formatted(most));
    }
    return bytes;
  }

  private static byte[] read(byte[] compressed, int most) {
    try (var inflated = new InflaterInputStream(new ByteArrayInputStream(compressed))) {
      return inflated.readNBytes(most);
    } catch (IOException e) {
      throw new IllegalArgumentException("compressed data isn't in zlib format, or is cut off", e);
    }
  }
}
