package tomodachi;

import java.util.List;
import tomodachi.transport.InvocationListener;

/// The options without a section: how a service stops, and who hears of its calls.
///
/// @param terminationGracePeriodSeconds the time from the wish to stop until the process ends, 1 s
///   or more; handlers get all but the last 5 s of it, or half of it when it is shorter than 10 s
/// @param shutdownDelaySeconds how long to go on accepting work after that wish, for load balancers
///   that learn of it late: 0 s or more, and less than the grace period, which it is part of
/// @param listeners told of every call, in this order
public record LifecycleOptions(
    @Options.Alias("http.termination_grace_period_seconds") int terminationGracePeriodSeconds,
    int shutdownDelaySeconds,
    List<InvocationListener> listeners)
    implements Options.Section {

  private static final int DEFAULT_GRACE_PERIOD_SECONDS = 30;

  public LifecycleOptions {
    if (terminationGracePeriodSeconds < 1) {
      throw new IllegalArgumentException(
          "termination_grace_period_seconds must be 1 or more, was "
              + terminationGracePeriodSeconds);
    }
    if (shutdownDelaySeconds < 0) {
      throw new IllegalArgumentException(
          "shutdown_delay_seconds must be 0 or more, was " + shutdownDelaySeconds);
    }
    if (shutdownDelaySeconds >= terminationGracePeriodSeconds) {
      throw new IllegalArgumentException(
          "shutdown_delay_seconds must be less than termination_grace_period_seconds, which is %d, was %d"
              .formatted(terminationGracePeriodSeconds, shutdownDelaySeconds));
    }
    listeners = List.copyOf(listeners);
  }

  /// 30 seconds to stop, no delay, no listeners.
  public static LifecycleOptions defaults() {
    return new LifecycleOptions(DEFAULT_GRACE_PERIOD_SECONDS, 0, List.of());
  }

  /// A copy with this grace period, in seconds.
  public LifecycleOptions withTerminationGracePeriodSeconds(int seconds) {
    return new LifecycleOptions(seconds, shutdownDelaySeconds, listeners);
  }

  /// A copy with this delay, in seconds.
  public LifecycleOptions withShutdownDelaySeconds(int seconds) {
    return new LifecycleOptions(terminationGracePeriodSeconds, seconds, listeners);
  }

  /// A copy in which these hear of every call.
  public LifecycleOptions withListeners(InvocationListener... listeners) {
    return new LifecycleOptions(
        terminationGracePeriodSeconds, shutdownDelaySeconds, List.of(listeners));
  }

  @Override
  public String key() {
    return "";
  }
}
