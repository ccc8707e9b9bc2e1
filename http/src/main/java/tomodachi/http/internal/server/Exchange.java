package tomodachi.http.internal.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/// One request and the way to answer it.
///
/// The request side never changes and may be read by any thread. One thread answers, once. A client
/// that closes its side of the connection counts as gone, also if it would still read.
public interface Exchange {
  /// The method as received, such as `GET`.
  String method();

  /// The request target as received: nothing is decoded, and it may be an absolute URI or `*`.
  String target();

  /// False for HTTP/1.0.
  boolean http11();

  /// The version the request came in, such as `HTTP/1.1`.
  default String protocol() {
    return http11() ? "HTTP/1.1" : "HTTP/1.0";
  }

  /// The header fields in the order they came.
  List<Map.Entry<String, String>> headers();

  /// The first value of the field, null if there is none.
  ///
  /// @param name the field's name, in any case
  @Nullable String header(String name);

  /// All values of the field in the order they came, empty if there is none.
  ///
  /// @param name the field's name, in any case
  List<String> headerValues(String name);

  /// The peer's address, which may be a proxy's.
  InetSocketAddress remoteAddress();

  /// The event loop of the connection. It may refuse tasks when it has ended.
  Executor loop();

  /// The request's body; the same stream at each call. Reading blocks until bytes come, so it must
  /// never happen on an event loop. Reading throws [BodyTooLarge] past the greatest size,
  /// [BodyStalled] when the client sends nothing for too long, [MalformedBody] when its chunks are
  /// broken, and [ClientGone] when it went away before the end or the answer is complete.
  InputStream body();

  /// The length of the body in bytes: 0 when there is none, -1 when it is chunked.
  long contentLength();

  /// How many bytes of the body the application has read so far.
  long contentRead();

  /// True while the client is there and the answer isn't complete.
  boolean connected();

  /// Runs `action` once when the client goes away before the answer is complete, on the event loop,
  /// or at once if it has gone. The action must be short. Actions run in the order they were given.
  void onDisconnect(Runnable action);

  /// Sends the whole answer; returns when it is handed over, not when it has left. To a client that
  /// has gone it does nothing. `body` must not change afterwards.
  ///
  /// The connection's own fields (`Server`, `Date`, `Connection`, `Keep-Alive`, `Content-Length`,
  /// `Transfer-Encoding`) are set here; `Server` and `Date` only where `head` doesn't have them,
  /// and `Connection: close` in `head` is obeyed. The answer to HEAD keeps the length and drops the
  /// body; 204 and 304 have neither, and no `Content-Type`.
  ///
  /// @throws IllegalStateException if there has been an answer
  void respond(Head head, byte[] body);

  /// Sends the answer from the calling thread as it writes, and blocks it while the client is slow.
  /// Closing the stream completes the answer. Writing throws [ClientGone] when the client went
  /// away. A stream closed before `length` bytes were written can't be completed: closing it throws
  /// an IOException and ends the connection.
  ///
  /// @param length the body's length in bytes, -1 if it isn't known
  /// @throws IllegalStateException if there has been an answer
  OutputStream stream(Head head, long length);

  /// Sends a part of a file as the answer, and blocks the calling thread while the client is slow.
  /// Where the connection allows it the bytes never enter this process. The file must not be closed
  /// before this returns; its descriptor stays open as long as bytes of it are on their way.
  ///
  /// @param position the index of the first byte
  /// @param count the body's length in bytes, one or more
  /// @throws ClientGone when the client went away, also because it took nothing for too long
  /// @throws IOException when the file can't be read or has become shorter. After both [#abort]
  ///   must be called. What is noticed after this has returned ends the connection by itself
  /// @throws IllegalStateException if there has been an answer
  default void file(Head head, OpenFile file, long position, long count) throws IOException {
    // Closing it early would tell the client that an answer is whole that isn't.
    @SuppressWarnings("resource")
    var out = stream(head, count);
    file.copyTo(out, position, count);
    out.close();
  }

  /// Ends the connection, or its stream of HTTP/2, without an answer or in the middle of one, so
  /// that the client can't take what it has for the whole. Does nothing once the answer is
  /// complete.
  void abort();

  /// True where [#upgrade] is possible: with HTTP/1.1.
  default boolean upgradable() {
    return false;
  }

  /// Answers 101 and hands the connection over to another protocol (RFC 9110 section 7.8). The
  /// request must have no body. `Connection: Upgrade` and the server's own fields are set here.
  ///
  /// @param fields `Upgrade` and what else the answer has; names and values as in [Head]
  /// @param successor takes over, soon
  /// @throws IllegalStateException if there has been an answer
  /// @throws UnsupportedOperationException if [#upgradable] is false
  default void upgrade(List<Map.Entry<String, String>> fields, Successor successor) {
    throw new UnsupportedOperationException("This connection can't be upgraded");
  }

  /// True once [#respond], [#stream], [#file], [#upgrade] or [#abort] was called.
  boolean answered();
}
