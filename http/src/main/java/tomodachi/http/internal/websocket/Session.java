package tomodachi.http.internal.websocket;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tomodachi.http.WebsocketConnection;
import tomodachi.http.WebsocketListener;
import tomodachi.http.internal.server.Exchange;
import tomodachi.http.internal.server.Successor;

/// One websocket, from the request that asks for it until everybody knows that it has ended. Usable
/// from any thread.
///
/// - **O1** — the handshake is answered once: by [#connect], or by nobody after [#decline].
public final class Session implements WebsocketConnection, Successor, Mailbox.Owner {

  /// What the service does for a session. Called from any thread, also an event loop.
  public interface Host {
    /// Runs `task` on a virtual thread of its own, in the scope of the handler.
    void run(Runnable task);

    /// The handshake is about to be answered.
    void opening();

    /// The listener has been told of the end. Called on the thread it was told on.
    void over(CloseStatus status);
  }

  private final String id = UUID.randomUUID().toString();
  private final Terms terms;
  private final OpenSessions open;
  private final Host host;
  private final @Nullable String protocol;
  private final boolean compression;
  private final Outbound outbound;
  private final Mailbox mailbox = new Mailbox(this);
  private final AtomicReference<@Nullable Opening> opening;
  private volatile @Nullable FrameHandler handler;
  private volatile @Nullable CloseStatus closing;
  private volatile @Nullable CloseStatus ended;

  private record Opening(Exchange exchange, Handshake.Accepted accepted) {}

  Session(
      Terms terms, OpenSessions open, Host host, Exchange exchange, Handshake.Accepted accepted) {
    this.terms = terms;
    this.open = open;
    this.host = host;
    protocol = accepted.protocol();
    compression = accepted.compression();
    outbound = new Outbound(terms.options().sendBuffer());
    opening = new AtomicReference<>(new Opening(exchange, accepted));
  }

  /// Answers the handshake, unless that was done or declined.
  public void connect() {
    var request = opening.getAndSet(null);
    if (request != null) {
      host.opening();
      open.add(this);
      request.exchange().upgrade(request.accepted().fields(), this);
    }
  }

  /// Leaves the request to be answered otherwise; false when the handshake has been answered.
  public boolean decline() {
    var declined = opening.getAndSet(null) != null;
    if (declined) {
      outbound.abandon().forEach(frame -> frame.fail(FrameWriter.gone()));
    }
    return declined;
  }

  /// Says who gets the messages.
  public void listen(WebsocketListener listener) {
    mailbox.open(listener);
  }

  @Override
  public ChannelHandler begin(Channel channel) {
    var begun = new FrameHandler(channel, terms, this, outbound, mailbox, compression);
    handler = begun;
    return begun;
  }

  @Override
  public void begun() {
    var begun = handler;
    if (begun != null) {
      begun.begin();
    }
  }

  @Override
  public void lost() {
    outbound.abandon().forEach(frame -> frame.fail(FrameWriter.gone()));
    ended(CloseStatus.LOST);
  }

  /// Why the service has begun to close; null if it hasn't.
  @Nullable CloseStatus closing() {
    return closing;
  }

  void ended(CloseStatus status) {
    ended = status;
    mailbox.end(status);
    open.remove(this);
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Optional<String> protocol() {
    return Optional.ofNullable(protocol);
  }

  @Override
  public boolean isOpen() {
    var request = opening.get();
    return !outbound.isClosed() && (request == null || request.exchange().connected());
  }

  @Override
  public OptionalInt closeStatus() {
    var status = ended;
    return status == null ? OptionalInt.empty() : OptionalInt.of(status.code());
  }

  @Override
  public void send(String text) {
    put(message(FrameHead.TEXT, text.getBytes(UTF_8), null));
  }

  @Override
  public void send(byte[] data) {
    put(message(FrameHead.BINARY, data, null));
  }

  @Override
  public CompletableFuture<@Nullable Void> sendAsync(String text) {
    return offer(FrameHead.TEXT, text.getBytes(UTF_8));
  }

  @Override
  public CompletableFuture<@Nullable Void> sendAsync(byte[] data) {
    return offer(FrameHead.BINARY, data);
  }

  private Frame message(
      int opcode, byte[] payload, @Nullable CompletableFuture<@Nullable Void> sent) {
    var deflated = compression ? terms.compression().deflate(payload) : null;
    return deflated == null
        ? new Frame(opcode, false, payload, sent)
        : new Frame(opcode, true, deflated, sent);
  }

  private void put(Frame message) {
    connect();
    try {
      if (outbound.put(message)) {
        proceed();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(interrupted(e));
    }
  }

  private static IOException interrupted(InterruptedException cause) {
    var exception = new InterruptedIOException("Interrupted while the client was slow to read");
    exception.initCause(cause);
    return exception;
  }

  private CompletableFuture<@Nullable Void> offer(int opcode, byte[] payload) {
    connect();
    var sent = new CompletableFuture<@Nullable Void>();
    try {
      if (outbound.offer(message(opcode, payload, sent))) {
        proceed();
      }
    } catch (IOException e) {
      sent.completeExceptionally(e);
    }
    return sent;
  }

  @Override
  public void ping() {
    connect();
    if (!outbound.isClosed()) {
      tell(FrameHandler::ping);
    }
  }

  @Override
  public void close() {
    close(CloseStatus.NORMAL);
  }

  @Override
  public void close(int status, String reason) {
    close(CloseStatus.of(status, reason));
  }

  /// Closes for a reason of the service.
  public void close(CloseStatus status) {
    connect();
    if (outbound.close(Frame.control(FrameHead.CLOSE, status.payload()))) {
      closing = status;
      tell(handler -> handler.closeBegun(status));
    }
  }

  /// Closes without a word.
  void cut() {
    tell(FrameHandler::cut);
  }

  private void proceed() {
    tell(FrameHandler::proceed);
  }

  /// Has something done on the event loop. Before there is one nothing need be: it begins with
  /// looking at what there is.
  private void tell(Consumer<FrameHandler> what) {
    var begun = handler;
    if (begun != null) {
      begun.later(() -> what.accept(begun));
    }
  }

  @Override
  public void start() {
    host.run(mailbox::work);
  }

  @Override
  public void roomMade() {
    tell(FrameHandler::readOn);
  }

  @Override
  public void violated(Violation violation) {
    tell(handler -> handler.fail(violation));
  }

  @Override
  public void over(CloseStatus status) {
    host.over(status);
  }

  @Override
  public byte[] inflate(byte[] message) throws Violation {
    return terms.compression().inflate(message, terms.options().maxMessageSize());
  }
}
