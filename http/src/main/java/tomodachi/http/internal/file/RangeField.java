package tomodachi.http.internal.file;

/// The part of a file a client asks for (RFC 9110 section 14.2).
public sealed interface RangeField {

  /// All of it: no range is asked for, or one that may be ignored, such as several at once.
  record Whole() implements RangeField {}

  /// A part.
  ///
  /// @param first the index of its first byte
  /// @param count how many bytes, at least one
  record Part(long first, long count) implements RangeField {

    /// The value of `Content-Range`.
    public String contentRange(long size) {
      return "bytes %d-%d/%d".formatted(first, first + count - 1, size);
    }
  }

  /// Nothing of it: 416.
  record Unsatisfiable() implements RangeField {}

  /// What `GET` asks for of a file of this size.
  ///
  /// @param preconditions of the same request
  static RangeField of(Preconditions preconditions, long size) {
    var ranges = preconditions.fields().values("Range");
    return ranges.size() == 1 && preconditions.allowsRange()
        ? RangeSyntax.read(ranges.getFirst(), size)
        : new Whole();
  }
}
