package tomodachi.amqp.internal.link;

import com.rabbitmq.client.Connection;
import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A connection with the socket below it.
///
/// @param socket closing it ends the connection at once, also while a write is stuck
record Line(Connection connection, Closeable socket) {

  private static final Logger LOG = LoggerFactory.getLogger("tomodachi.amqp");

  /// Ends the connection.
  ///
  /// @param atMost the longest wait for the broker's farewell, and for a write that is stuck
  void hangUp(Duration atMost) {
    var farewell = Thread.startVirtualThread(() -> connection.abort(millis(atMost)));
    try {
      farewell.join(atMost);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    cut();
  }

  private static int millis(Duration atMost) {
    return Math.clamp(atMost.toMillis(), 1, Integer.MAX_VALUE);
  }

  private void cut() {
    try {
      socket.close();
    } catch (IOException e) {
      LOG.atDebug().setCause(e).log("the socket did not close");
    }
  }
}
