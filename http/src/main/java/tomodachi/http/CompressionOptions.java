package tomodachi.http;

import java.util.List;
import tomodachi.http.internal.service.TypePatterns;

/// The options `http.compression`.
///
/// @param enabled whether texts and the like are compressed for clients that accept it
/// @param minSize the smallest body that is compressed, in bytes, 0 or more; one whose size isn't
///   known is always
/// @param types what is compressed: media types such as `application/json`, `text/*` or `*+json`
public record CompressionOptions(boolean enabled, long minSize, List<String> types) {

  private static final long KIB = 1024;
  private static final List<String> TEXTS =
      List.of(
          "text/*",
          "application/json",
          "application/javascript",
          "application/xml",
          "application/x-ndjson",
          "application/wasm",
          "*+json",
          "*+xml");

  /// @throws IllegalArgumentException when a value is outside its range
  public CompressionOptions {
    types = List.copyOf(types);
    if (minSize < 0) {
      throw new IllegalArgumentException(
          "http.compression.min_size must be 0 or more, was " + minSize);
    }
    types.forEach(CompressionOptions::requirePattern);
  }

  /// No compression; once enabled, of texts, JSON, JavaScript and XML of 1 KiB or more.
  public static CompressionOptions defaults() {
    return new CompressionOptions(false, KIB, TEXTS);
  }

  /// A copy that compresses or not.
  public CompressionOptions withEnabled(boolean enabled) {
    return new CompressionOptions(enabled, minSize, types);
  }

  /// A copy that compresses bodies from this size on, in bytes.
  ///
  /// @throws IllegalArgumentException as the constructor
  public CompressionOptions withMinSize(long minSize) {
    return new CompressionOptions(enabled, minSize, types);
  }

  /// A copy that compresses these media types.
  ///
  /// @throws IllegalArgumentException as the constructor
  public CompressionOptions withTypes(String... types) {
    return new CompressionOptions(enabled, minSize, List.of(types));
  }

  private static void requirePattern(String text) {
    if (!TypePatterns.isPattern(text)) {
      throw new IllegalArgumentException(
          "http.compression.types must be media types such as application/json, text/* or *+json, was %s"
              .formatted(text));
    }
  }
}
