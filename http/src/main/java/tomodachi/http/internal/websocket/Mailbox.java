package tomodachi.http.internal.websocket;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import tomodachi.http.WebsocketListener;
import tomodachi.transport.UncaughtException;

/// The messages of one client that wait for its listener. They are passed on one after another by a
/// thread that is there only while there are some.
///
/// - **M1** — of the callbacks of one connection never two run at once.
/// - **M2** — the end is told once, after all messages that came before it.
final class Mailbox {

  /// How much may wait; a client that sends more is not read from.
  private static final int ROOM = 64 * 1024;

  /// What a mailbox needs. Called from any thread.
  interface Owner {
    /// Has [#work] run on a thread of its own.
    void start();

    /// There is room again.
    void roomMade();

    /// The message that is passed on breaks the protocol.
    void violated(Violation violation);

    /// Everything is over, the listener knows it.
    void over(CloseStatus status);

    /// What a compressed message was.
    byte[] inflate(byte[] message) throws Violation;
  }

  private final Owner owner;
  // Guarded by this, as the following; null when nothing waits, as mostly.
  private @Nullable Deque<Message> waiting;
  private @Nullable WebsocketListener listener;
  private @Nullable CloseStatus end;
  private int weight;
  private boolean full;
  private boolean working;
  private boolean over;
  private boolean deaf;

  Mailbox(Owner owner) {
    this.owner = owner;
  }

  /// Adds a message.
  void put(Message message) {
    if (add(message)) {
      owner.start();
    }
  }

  private synchronized boolean add(Message message) {
    if (deaf) {
      return false;
    }
    if (waiting == null) {
      waiting = new ArrayDeque<>(1);
    }
    waiting.add(message);
    weight += message.weight();
    return mustStart();
  }

  /// Whether a client may send more.
  synchronized boolean hasRoom() {
    full = weight >= ROOM;
    return !full;
  }

  /// Says who gets the messages.
  void open(WebsocketListener listener) {
    if (listen(listener)) {
      owner.start();
    }
  }

  private synchronized boolean listen(WebsocketListener listener) {
    this.listener = listener;
    return mustStart();
  }

  /// Says that nothing more comes.
  void end(CloseStatus status) {
    if (finish(status)) {
      owner.start();
    }
  }

  private synchronized boolean finish(CloseStatus status) {
    end = status;
    return mustStart();
  }

  private boolean mustStart() {
    var starts = listener != null && !working && !over && (waiting != null || end != null);
    working |= starts;
    return starts;
  }

  /// Passes on what waits. Runs on a thread of its own.
  void work() {
    while (true) {
      var message = next();
      if (message != null) {
        deliver(message);
      } else if (tellEnd() || rest()) {
        return;
      }
    }
  }

  private @Nullable Message next() {
    var message = take();
    if (message != null && isRoomMade()) {
      owner.roomMade();
    }
    return message;
  }

  private synchronized @Nullable Message take() {
    var message = waiting == null ? null : waiting.poll();
    if (message == null) {
      waiting = null;
    } else {
      weight -= message.weight();
    }
    return message;
  }

  private synchronized boolean isRoomMade() {
    var made = full && weight < ROOM / 2;
    full &= !made;
    return made;
  }

  private synchronized boolean rest() {
    working = waiting != null || end != null;
    return !working;
  }

  private synchronized @Nullable CloseStatus takeEnd() {
    over = waiting == null && end != null;
    return over ? end : null;
  }

  private boolean tellEnd() {
    var status = takeEnd();
    if (status == null) {
      return false;
    }
    try {
      var callback = listener().closedCallback();
      if (callback.isPresent()) {
        callback.get().accept(status.code(), status.reason());
      }
    } catch (Exception | Error e) {
      UncaughtException.log(e);
    }
    owner.over(status);
    return true;
  }

  private synchronized WebsocketListener listener() {
    return listener == null ? WebsocketListener.none() : listener;
  }

  private void deliver(Message message) {
    try {
      pass(message);
    } catch (Violation e) {
      drop();
      owner.violated(e);
    } catch (InterruptedException e) {
      // Only the end of the time for stopping interrupts.
      drop();
      UncaughtException.log(e);
    } catch (Exception | Error e) {
      UncaughtException.log(e);
    }
  }

  /// Nothing is passed on any more but the end, for which reading has to go on.
  private void drop() {
    forget();
    if (isRoomMade()) {
      owner.roomMade();
    }
  }

  private synchronized void forget() {
    deaf = true;
    waiting = null;
    weight = 0;
  }

  private void pass(Message message) throws Exception {
    if (message.isText()) {
      var callback = listener().textCallback();
      var text = text(message);
      if (callback.isPresent()) {
        callback.get().accept(text);
      }
    } else {
      var callback = listener().binaryCallback();
      if (callback.isEmpty()) {
        throw Violation.unexpectedType();
      }
      callback.get().accept(bytes(message));
    }
  }

  private byte[] bytes(Message message) throws Violation {
    return message.isCompressed() ? owner.inflate(message.bytes()) : message.bytes();
  }

  private String text(Message message) throws Violation {
    var bytes = bytes(message);
    if (message.isCompressed()) {
      var check = new Utf8Check();
      if (!check.accepts(bytes, bytes.length) || !check.isComplete()) {
        throw Violation.text();
      }
    }
    return new String(bytes, UTF_8);
  }
}
