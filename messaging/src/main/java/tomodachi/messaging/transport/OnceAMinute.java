package tomodachi.messaging.transport;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tomodachi.transport.Timeline;

/// Whether to tell of a trouble: at once, then once a minute while it lasts, and of its end. Usable
/// from any thread.
public final class OnceAMinute {

  private static final long QUIET = Duration.ofMinutes(1).toNanos();

  private final Timeline.Machine time;
  private @Nullable Long toldAt;
  private boolean told;

  /// One for a trouble that hasn't come yet.
  public OnceAMinute(Timeline.Machine time) {
    this.time = time;
  }

  /// The trouble is there.
  ///
  /// @return true when it is to be told of; one that comes and goes is so once a minute too
  public synchronized boolean isDue() {
    var now = time.nanos();
    if (toldAt != null && now - toldAt < QUIET) {
      return false;
    }
    toldAt = now;
    told = true;
    return true;
  }

  /// The trouble has gone.
  ///
  /// @return true when that is to be told, since the trouble was
  public synchronized boolean ended() {
    var wasTold = told;
    told = false;
    return wasTold;
  }
}
