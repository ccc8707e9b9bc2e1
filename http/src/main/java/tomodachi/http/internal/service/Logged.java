package tomodachi.http.internal.service;

import java.util.Arrays;
import java.util.List;

/// Which answers are access-logged.
///
/// @param on false: none
/// @param ignored not these statuses
record Logged(boolean on, List<Integer> ignored) {

  static final Logged ALL = new Logged(true, List.of());

  static Logged of(boolean on, int... ignored) {
    return new Logged(on, Arrays.stream(ignored).boxed().toList());
  }

  boolean covers(int status) {
    return on && !ignored.contains(status);
  }
}
