package tomodachi.amqp.internal.publish;

import com.rabbitmq.client.BlockedListener;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Whether the broker has stopped taking publishes, and the words for messages that suffer from it.
///
/// Usable from any thread.
final class Blockade implements BlockedListener {

  private static final long SECOND = 1000;

  private volatile @Nullable String reason;

  @Override
  public void handleBlocked(String reason) {
    this.reason = reason;
  }

  @Override
  public void handleUnblocked() {
    reason = null;
  }

  /// Words for a message that was never written.
  ///
  /// @param connected whether there is a channel
  String notSent(Duration waited, boolean connected) {
    if (!connected) {
      return "Not connected to the broker for %s; the message was not sent"
          .formatted(words(waited));
    }
    return "The broker took no more messages for %s%s; the message was not sent"
        .formatted(words(waited), because());
  }

  /// Words for a message that was written.
  String unconfirmed(Duration waited) {
    return "No confirm from the broker for %s%s; the message may or may not have arrived"
        .formatted(words(waited), because());
  }

  private String because() {
    var said = reason;
    return said == null ? "" : " (it has blocked publishing: %s)".formatted(said);
  }

  private static String words(Duration time) {
    var millis = time.toMillis();
    return millis % SECOND == 0 ? millis / SECOND + " s" : millis + " ms";
  }
}
