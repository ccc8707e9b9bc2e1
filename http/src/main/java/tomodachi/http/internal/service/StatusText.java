package tomodachi.http.internal.service;

import org.jspecify.annotations.Nullable;

/// Statuses as texts, each made once: every call that is settled says one.
final class StatusText {

  private static final int STATUSES = 600;
  private static final @Nullable String[] TEXTS = new @Nullable String[STATUSES];

  private StatusText() {}

  static String of(int status) {
    var text = TEXTS[status];
    if (text == null) {
      text = Integer.toString(status);
      // Another thread may do the same; a string is the same for all.
      TEXTS[status] = text;
    }
    return text;
  }
}
