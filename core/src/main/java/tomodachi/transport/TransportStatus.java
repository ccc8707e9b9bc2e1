package tomodachi.transport;

import java.net.InetSocketAddress;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The state of a transport, for readiness and the execution context.
///
/// @param state where it is in its life
/// @param address where it listens; null when it doesn't
/// @param details facts by name in snake case, such as a library's version; the execution context
///   shows them as `<transport>_<name>`
public record TransportStatus(
    State state, @Nullable InetSocketAddress address, Map<String, Object> details) {

  public TransportStatus {
    details = Map.copyOf(details);
  }

  /// A status without address and details.
  public static TransportStatus of(State state) {
    return new TransportStatus(state, null, Map.of());
  }

  /// Where a transport is in its life.
  public enum State {
    /// Made, or opened and without its peer; not ready.
    CONNECTING,
    /// Takes work.
    READY,
    /// Holds back work on purpose; counts as ready.
    PAUSED,
    /// Takes no new work.
    STOPPING,
    /// Has released everything.
    CLOSED
  }
}
