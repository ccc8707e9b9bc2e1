package tomodachi.amqp.internal.publish;

import com.rabbitmq.client.BlockedListener;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Whether the broker has stopped taking publishes, as it does while it is short of memory or disk,
/// and the words for messages that suffer from it. Nothing is written meanwhile.
///
/// Usable from any thread.
final class Blockade implements BlockedListener {

  private static final Logger LOG = LoggerFactory.getLogger("tomodachi.amqp");
  private static final long SECOND = 1000;

  private final Lanes lanes;
  private volatile @Nullable String reason;

  /// @param lanes held while it lasts
  Blockade(Lanes lanes) {
    this.lanes = lanes;
  }

  @Override
  public void handleBlocked(String said) {
    LOG.atWarn().addKeyValue("reason", said).log("the broker has blocked publishing: {}", said);
    reason = said;
    lanes.hold();
  }

  @Override
  public void handleUnblocked() {
    LOG.atInfo().log("the broker takes publishes again");
    end();
  }

  /// It is over, or its connection is.
  void end() {
    reason = null;
    lanes.goOn();
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
