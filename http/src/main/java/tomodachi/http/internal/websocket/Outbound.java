package tomodachi.http.internal.websocket;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tomodachi.http.SlowClientException;

/// The messages on their way to one client, from when they are sent until they have left. Usable
/// from any thread.
///
/// - **B1** — no more than the limit is on its way, except a single message that is larger.
/// - **B2** — nothing follows the close frame.
final class Outbound {

  private final long limit;
  // Guarded by this, as the following; null when nothing waits, as mostly.
  private @Nullable Deque<Frame> waiting;
  private long underWay;
  private boolean closed;
  private boolean drained = true;

  /// @param limit how many bytes may be on their way
  Outbound(long limit) {
    this.limit = limit;
  }

  /// Adds a message when there is room.
  ///
  /// @return true when somebody must be told to send
  /// @throws IOException when the connection is closed
  synchronized boolean put(Frame message) throws IOException, InterruptedException {
    while (!closed && !hasRoom(message)) {
      wait();
    }
    return add(message);
  }

  /// Adds a message if there is room.
  ///
  /// @return true when somebody must be told to send
  /// @throws SlowClientException when there is none
  /// @throws IOException when the connection is closed
  synchronized boolean offer(Frame message) throws IOException {
    if (!closed && !hasRoom(message)) {
      throw new SlowClientException(
          "The client reads too slowly: %d bytes are on their way".formatted(underWay));
    }
    return add(message);
  }

  private boolean hasRoom(Frame message) {
    return underWay == 0 || underWay + message.weight() <= limit;
  }

  private boolean add(Frame message) throws IOException {
    if (closed) {
      throw new IOException("The websocket is closed");
    }
    underWay += message.weight();
    return queue(message);
  }

  private boolean queue(Frame frame) {
    if (waiting == null) {
      waiting = new ArrayDeque<>(1);
    }
    waiting.add(frame);
    var wasDrained = drained;
    drained = false;
    return wasDrained;
  }

  /// Adds the last frame, and lets nothing in any more; false if that was done before.
  synchronized boolean close(Frame close) {
    if (closed) {
      return false;
    }
    end();
    queue(close);
    return true;
  }

  synchronized boolean isClosed() {
    return closed;
  }

  /// Takes out the next frame; null when there is none, and whoever adds the next must tell.
  synchronized @Nullable Frame poll() {
    var next = waiting == null ? null : waiting.poll();
    if (next == null) {
      waiting = null;
      drained = true;
    }
    return next;
  }

  /// Bytes of a message have left, or never will.
  synchronized void left(int bytes) {
    underWay -= bytes;
    notifyAll();
  }

  /// Lets nothing in any more, and takes out what won't be sent.
  synchronized List<Frame> abandon() {
    end();
    var abandoned = waiting == null ? List.<Frame>of() : List.copyOf(waiting);
    waiting = null;
    return abandoned;
  }

  private void end() {
    closed = true;
    notifyAll();
  }
}
