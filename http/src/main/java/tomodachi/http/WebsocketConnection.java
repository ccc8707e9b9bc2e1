package tomodachi.http;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/// One open websocket; usable from any thread. Messages of one thread are sent in its order, and
/// never within each other.
public interface WebsocketConnection extends AutoCloseable {

  /// The uuid in the log lines.
  String id();

  /// The sub-protocol both sides speak.
  Optional<String> protocol();

  /// True until one side has begun to close, or the client has gone.
  boolean isOpen();

  /// The status the connection was closed with, once it has ended: that of whoever closed first,
  /// 1005 when the client gave none, 1006 when it went away without a word.
  OptionalInt closeStatus();

  /// Sends a text. Blocks while more than `http.websocket.send_buffer` bytes are on their way, and
  /// returns when the message is handed over, not when it has arrived.
  ///
  /// @throws java.io.UncheckedIOException when the connection is closed, or the thread was
  ///   interrupted while it waited; then the message isn't sent
  void send(String text);

  /// Sends binary data, which must not change afterwards; otherwise like [#send(String)].
  void send(byte[] data);

  /// Sends a text without waiting: for telling many clients, of which some may be slow.
  ///
  /// @return completes on a virtual thread when the message has left. It fails with a
  ///   [SlowClientException] when too much is on its way already, and with another
  ///   [java.io.IOException] when the connection is closed before; then the message isn't sent, or
  ///   not wholly
  CompletableFuture<@Nullable Void> sendAsync(String text);

  /// Sends binary data, which must not change until it has left, without waiting; otherwise like
  /// [#sendAsync(String)].
  CompletableFuture<@Nullable Void> sendAsync(byte[] data);

  /// Sends a ping without waiting; nobody is told of the answer. Does nothing when the connection
  /// is closed.
  void ping();

  /// Closes with status 1000. Does nothing the second time.
  @Override
  void close();

  /// Closes when what was sent before has left. Doesn't wait; does nothing the second time, nor
  /// when the client has closed.
  ///
  /// @param status 1000 to 1003, 1007 to 1014, or one of your own from 3000 to 4999
  /// @param reason at most 123 bytes in UTF-8; may be empty
  /// @throws IllegalArgumentException when the status or the reason can't be sent
  void close(int status, String reason);
}
