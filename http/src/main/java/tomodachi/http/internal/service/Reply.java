package tomodachi.http.internal.service;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tomodachi.http.internal.server.Head;
import tomodachi.http.internal.server.OpenFile;

/// An answer ready to be sent.
///
/// @param head status and header fields
/// @param content the body
record Reply(Head head, Content content) {

  /// A body.
  sealed interface Content {
    /// All of it.
    final class Bytes implements Content {
      private final byte[] bytes;

      Bytes(byte[] bytes) {
        this.bytes = bytes;
      }

      byte[] bytes() {
        return bytes;
      }
    }

    /// Sent while it is made.
    sealed interface Streamed extends Content {}

    /// As it comes.
    ///
    /// @param stream to be closed by whoever sends it
    /// @param length in bytes; -1 when unknown
    record Stream(InputStream stream, long length) implements Streamed {}

    /// As it is written.
    record Written(BodyWriter writer) implements Streamed {}

    /// A part of a file.
    ///
    /// @param file closed with the request's resources
    /// @param position the index of its first byte
    /// @param count in bytes
    record File(OpenFile file, long position, long count) implements Streamed {}

    /// In a coding.
    ///
    /// @param plain what is coded while it is sent
    record Coded(Streamed plain, Coding coding) implements Content {}
  }

  private static final Map.Entry<String, String> PLAIN_TEXT =
      Map.entry("Content-Type", "text/plain; charset=utf-8");
  private static final int FIRST = 16 * 1024;
  private static final Map.Entry<String, String> CLOSE = Map.entry("Connection", "close");

  static Reply of(Head head, byte[] bytes) {
    return new Reply(head, new Content.Bytes(bytes));
  }

  /// A text in UTF-8.
  ///
  /// @param headers also say its type, if it isn't plain
  static Reply text(int status, String text, List<Map.Entry<String, String>> headers) {
    return of(new Head(status, headers), text.getBytes(StandardCharsets.UTF_8))
        .withMissing(List.of(PLAIN_TEXT));
  }

  int status() {
    return head.status();
  }

  /// The length of the body in bytes; -1 when unknown.
  long length() {
    return switch (content) {
      case Content.Bytes whole -> whole.bytes().length;
      case Content.Stream(_, var length) -> length;
      case Content.Written _, Content.Coded _ -> -1;
      case Content.File(_, _, var count) -> count;
    };
  }

  /// A copy after which the connection closes.
  Reply closing() {
    return withMissing(List.of(CLOSE));
  }

  /// A copy of which the first bytes are there, so that what fails before them can still be
  /// answered otherwise. Blocks until they are.
  ///
  /// @throws IOException when they can't be read; then the stream is closed
  Reply begun() throws IOException {
    return content instanceof Content.Stream(var stream, var length) && mayHaveBody()
        ? new Reply(head, new Content.Stream(begun(stream), length))
        : this;
  }

  private static InputStream begun(InputStream stream) throws IOException {
    try {
      var first = new byte[FIRST];
      var count = stream.read(first);
      return count < 0
          ? closed(stream)
          : new SequenceInputStream(new ByteArrayInputStream(first, 0, count), stream);
    } catch (IOException | RuntimeException | Error e) {
      try (stream) {
        throw e;
      }
    }
  }

  private static InputStream closed(InputStream ended) throws IOException {
    ended.close();
    return InputStream.nullInputStream();
  }

  /// False for a status whose answers have no body.
  boolean mayHaveBody() {
    return status() != 204 && status() != 304;
  }

  private boolean has(String name) {
    return head.headers().stream().anyMatch(field -> field.getKey().equalsIgnoreCase(name));
  }

  /// A copy with these fields instead.
  Reply with(List<Map.Entry<String, String>> fields) {
    return new Reply(new Head(head.status(), fields), content);
  }

  /// A copy with this body instead.
  Reply with(Content content) {
    return new Reply(head, content);
  }

  /// A copy with those of these fields whose names it doesn't have.
  Reply withMissing(List<Map.Entry<String, String>> fields) {
    var all = new ArrayList<>(head.headers());
    for (var field : fields) {
      if (!has(field.getKey())) {
        all.add(field);
      }
    }
    return all.size() == head.headers().size()
        ? this
        : new Reply(new Head(head.status(), all), content);
  }
}
