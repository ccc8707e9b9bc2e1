package tomodachi.http.internal.server;

import java.time.Duration;
import java.time.Instant;
import tomodachi.transport.Timeline;

/// Time that stands still: no deadline is ever reached.
final class StillTimeline implements Timeline {

  @Override
  public Plan plan() {
    return new Plan() {
      @Override
      public Instant instant() {
        return Instant.EPOCH;
      }

      @Override
      public Alarm at(Instant instant, Runnable task) {
        return () -> {};
      }
    };
  }

  @Override
  public Machine machine() {
    return new Machine() {
      @Override
      public long nanos() {
        return 0;
      }

      @Override
      public Alarm after(Duration delay, Runnable task) {
        return () -> {};
      }
    };
  }

  @Override
  public Hold hold() {
    return () -> {};
  }
}
