package tomodachi.http.internal.service;

import java.io.IOException;
import java.io.InputStream;

/// Where the body of an answer comes from.
final class Source {

  private final InputStream stream;
  private final long length;
  private long left;

  /// @param length how much of the stream is sent, as a file may grow meanwhile; -1: all of it
  Source(InputStream stream, long length) {
    this.stream = stream;
    this.length = length;
    this.left = length < 0 ? Long.MAX_VALUE : length;
  }

  /// -1 when unknown.
  long length() {
    return length;
  }

  /// Fills as much as there is; -1 at the end.
  int read(byte[] target) throws IOException {
    var count = left == 0 ? -1 : stream.read(target, 0, (int) Math.min(left, target.length));
    left -= Math.max(0, count);
    return count;
  }
}
