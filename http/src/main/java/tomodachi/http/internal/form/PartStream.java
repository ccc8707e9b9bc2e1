package tomodachi.http.internal.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The parts of a multipart body (RFC 2046 section 5.1), one after another: [#next], [#head],
/// [#content], and again.
///
/// - **P1** — a boundary counts only at the beginning of a line that CR and LF have begun; a single
///   LF never ends anything.
/// - **P2** — memory doesn't grow with the body, and each byte is looked at once but for the length
///   of a boundary.
final class PartStream {

  private static final int BUFFER = 16 * 1024;
  private static final int HEAD_LIMIT = 8 * 1024;

  private final InputStream in;
  private final byte[] delimiter;
  private final byte[] buffer = new byte[BUFFER];
  private int position;
  private int limit;
  private int part;

  /// @param boundary 1 to 70 characters
  PartStream(InputStream in, String boundary) {
    this.in = in;
    this.delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
    // The line break before a boundary is a part of it, and the first may have none.
    buffer[0] = '\r';
    buffer[1] = '\n';
    limit = 2;
  }

  /// Goes to the next part; false behind the last, when everything has been read.
  ///
  /// @throws tomodachi.http.HttpException 400 when the body is malformed or ends too early
  boolean next() throws IOException {
    content(OutputStream.nullOutputStream());
    position += delimiter.length;
    if (at(0) == '-' && at(1) == '-') {
      in.transferTo(OutputStream.nullOutputStream());
      return false;
    }
    if (!line(HEAD_LIMIT).matches("[ \t]*")) {
      throw FormFault.malformed("has something behind a boundary");
    }
    part++;
    return true;
  }

  /// Which part this is, from 1.
  int part() {
    return part;
  }

  /// The header lines of the part.
  ///
  /// @throws tomodachi.http.HttpException 413 when they are too long, 400 when the body ends
  List<String> head() throws IOException {
    var lines = new ArrayList<String>();
    var left = HEAD_LIMIT;
    while (at(0) != '\r' || at(1) != '\n') {
      var line = line(left);
      lines.add(line);
      left -= line.length() + 2;
    }
    // Where there is no content, the empty line's break is the boundary's.
    if (!isDelimiter()) {
      position += 2;
    }
    return lines;
  }

  /// Writes the content of the part, as it comes.
  ///
  /// @throws tomodachi.http.HttpException 400 when the body ends
  void content(OutputStream out) throws IOException {
    var end = find();
    while (end < 0) {
      var certain = Math.max(0, limit - position - delimiter.length + 1);
      out.write(buffer, position, certain);
      position += certain;
      fill();
      end = find();
    }
    out.write(buffer, position, end - position);
    position = end;
  }

  private int find() {
    for (var i = position; i <= limit - delimiter.length; i++) {
      if (buffer[i] == '\r'
          && Arrays.equals(buffer, i, i + delimiter.length, delimiter, 0, delimiter.length)) {
        return i;
      }
    }
    return -1;
  }

  private boolean isDelimiter() throws IOException {
    for (var i = 0; i < delimiter.length; i++) {
      if (at(i) != delimiter[i]) {
        return false;
      }
    }
    return true;
  }

  /// The text up to the end of the line, and goes behind it.
  private String line(int longest) throws IOException {
    var length = 0;
    while (at(length) != '\r' || at(length + 1) != '\n') {
      length++;
      if (length > longest) {
        throw FormFault.tooLarge(
            "the headers of part %d are longer than %d bytes".formatted(part, HEAD_LIMIT));
      }
    }
    var line = new String(buffer, position, length, StandardCharsets.UTF_8);
    position += length + 2;
    return line;
  }

  /// The byte so many places on from here.
  private byte at(int offset) throws IOException {
    while (position + offset >= limit) {
      fill();
    }
    return buffer[position + offset];
  }

  private void fill() throws IOException {
    System.arraycopy(buffer, position, buffer, 0, limit - position);
    limit -= position;
    position = 0;
    var count = in.read(buffer, limit, buffer.length - limit);
    if (count < 0) {
      throw FormFault.malformed(
          part == 0
              ? "has no boundary of the content type's"
              : "ends in part %d, without a last boundary".formatted(part));
    }
    limit += count;
  }
}
