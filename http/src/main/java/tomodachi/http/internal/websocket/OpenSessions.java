package tomodachi.http.internal.websocket;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tomodachi.transport.Timeline;

/// The open websockets of one service. Usable from any thread.
///
/// - **W1** — after [#closeAll] has begun, one that opens is closed at once.
public final class OpenSessions {

  private static final Logger LOG = LoggerFactory.getLogger("tomodachi.http.websocket");

  /// How long a connection that is cut takes to be gone.
  private static final Duration CUTTING = Duration.ofSeconds(1);

  private final Set<Session> open = ConcurrentHashMap.newKeySet();
  private final Timeline.Machine machine;
  private volatile @Nullable CloseStatus closing;

  /// @param machine measures how long clients take to close
  public OpenSessions(Timeline.Machine machine) {
    this.machine = machine;
  }

  /// How many there are.
  public int size() {
    return open.size();
  }

  void add(Session session) {
    open.add(session);
    var status = closing;
    if (status != null) {
      session.close(status);
    }
  }

  void remove(Session session) {
    open.remove(session);
    if (closing != null) {
      signal();
    }
  }

  private synchronized void signal() {
    notifyAll();
  }

  /// Closes all, and waits for the clients to close too. Those that don't are cut.
  ///
  /// @param patience how long they have
  public void closeAll(CloseStatus status, Duration patience) throws InterruptedException {
    closing = status;
    if (open.isEmpty()) {
      return;
    }
    LOG.atInfo().addKeyValue("connection_count", open.size()).log("closing websocket connections");
    open.forEach(session -> session.close(status));
    if (!awaitNone(patience)) {
      LOG.atInfo()
          .addKeyValue("connection_count", open.size())
          .log("cutting websocket connections whose clients don't close");
      open.forEach(Session::cut);
      awaitNone(CUTTING);
    }
  }

  private synchronized boolean awaitNone(Duration atMost) throws InterruptedException {
    var deadline = machine.nanos() + atMost.toNanos();
    var left = atMost.toMillis();
    while (!open.isEmpty() && left > 0) {
      wait(left);
      left = Duration.ofNanos(deadline - machine.nanos()).toMillis();
    }
    return open.isEmpty();
  }
}
