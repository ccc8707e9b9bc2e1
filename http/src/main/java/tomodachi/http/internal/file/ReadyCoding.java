package tomodachi.http.internal.file;

/// A content coding in which files may lie ready beside the originals; the tighter one first.
public enum ReadyCoding {
  /// Brotli (RFC 7932).
  BROTLI("br", ".br"),
  /// gzip (RFC 1952).
  GZIP("gzip", ".gz");

  private final String token;
  private final String suffix;

  ReadyCoding(String token, String suffix) {
    this.token = token;
    this.suffix = suffix;
  }

  /// The value of `Content-Encoding`.
  public String token() {
    return token;
  }

  /// What the name of a file in this coding ends with.
  public String suffix() {
    return suffix;
  }
}
