package tomodachi.http;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What to do with the messages of one connection. Immutable.
///
/// Each callback runs on a virtual thread, in the scope of its handler, one at a time and in the
/// order of the messages. What one throws is logged, and the connection goes on.
public final class WebsocketListener {

  private static final WebsocketListener NONE = new WebsocketListener(null, null, null);

  private final @Nullable TextCallback text;
  private final @Nullable BinaryCallback binary;
  private final @Nullable ClosedCallback closed;

  private WebsocketListener(
      @Nullable TextCallback text,
      @Nullable BinaryCallback binary,
      @Nullable ClosedCallback closed) {
    this.text = text;
    this.binary = binary;
    this.closed = closed;
  }

  /// Does nothing: texts are dropped, and binary data closes the connection with 1003.
  public static WebsocketListener none() {
    return NONE;
  }

  /// Called with each text; without it texts are dropped. Not overloaded, so that
  /// `connection::send` is accepted.
  public static WebsocketListener onMessage(TextCallback callback) {
    return NONE.andOnMessage(callback);
  }

  /// Called with each binary message; without it one closes the connection with 1003.
  public static WebsocketListener onBinary(BinaryCallback callback) {
    return NONE.andOnBinary(callback);
  }

  /// Called once when the connection has ended, after the last message.
  public static WebsocketListener onClose(CloseCallback callback) {
    return NONE.andOnClose(callback);
  }

  /// Called like [#onClose(CloseCallback)], with the status and the reason.
  public static WebsocketListener onClosed(ClosedCallback callback) {
    return NONE.andOnClosed(callback);
  }

  /// A copy that calls this with each text.
  public WebsocketListener andOnMessage(TextCallback callback) {
    return new WebsocketListener(Objects.requireNonNull(callback, "callback"), binary, closed);
  }

  /// A copy that calls this with each binary message.
  public WebsocketListener andOnBinary(BinaryCallback callback) {
    return new WebsocketListener(text, Objects.requireNonNull(callback, "callback"), closed);
  }

  /// A copy that calls this when the connection has ended, instead of what it called before.
  public WebsocketListener andOnClose(CloseCallback callback) {
    Objects.requireNonNull(callback, "callback");
    return andOnClosed((_, _) -> callback.run());
  }

  /// A copy that calls this when the connection has ended, instead of what it called before.
  public WebsocketListener andOnClosed(ClosedCallback callback) {
    return new WebsocketListener(text, binary, Objects.requireNonNull(callback, "callback"));
  }

  /// What is called with each text.
  public Optional<TextCallback> textCallback() {
    return Optional.ofNullable(text);
  }

  /// What is called with each binary message.
  public Optional<BinaryCallback> binaryCallback() {
    return Optional.ofNullable(binary);
  }

  /// What is called when the connection has ended.
  public Optional<ClosedCallback> closedCallback() {
    return Optional.ofNullable(closed);
  }

  /// Takes texts.
  @FunctionalInterface
  public interface TextCallback {
    /// Takes one text, all of it.
    void accept(String text) throws Exception;
  }

  /// Takes binary messages.
  @FunctionalInterface
  public interface BinaryCallback {
    /// Takes one message, all of it.
    void accept(byte[] data) throws Exception;
  }

  /// Hears of the end.
  @FunctionalInterface
  public interface CloseCallback {
    /// The connection has ended.
    void run() throws Exception;
  }

  /// Hears how a connection ended.
  @FunctionalInterface
  public interface ClosedCallback {
    /// The connection has ended.
    ///
    /// @param status that of whoever closed first; 1005 when the client gave none, 1006 when it
    ///   went away without a word
    /// @param reason in words; may be empty
    void accept(int status, String reason) throws Exception;
  }
}
