package architecture.programs.internals.http;

import architecture.programs.internals.internal.Secret;

/// Uses an internal class of core.
final class Listener {
  Object open() {
    return new Secret();
  }
}
