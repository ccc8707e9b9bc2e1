package tomodachi.internal.lifecycle;

import org.jspecify.annotations.Nullable;

/// What the process shares, kept open between two generations of services. For one thread at a
/// time.
final class Kept {

  private SharedResources.@Nullable Retention retention;

  /// Keeps it from now on.
  void begin() {
    if (retention == null) {
      retention = SharedResources.process().retain();
    }
  }

  /// Keeps what is in use, and no more. Does nothing when nothing was kept.
  void end() {
    if (retention != null) {
      retention.close();
      retention = null;
    }
  }
}
