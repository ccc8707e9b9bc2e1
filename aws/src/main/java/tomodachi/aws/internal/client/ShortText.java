package tomodachi.aws.internal.client;

import org.jspecify.annotations.Nullable;

/// What somebody else said, fit for a line of the log.
final class ShortText {

  private static final int LONGEST = 300;

  private ShortText() {}

  /// Its first line, without control characters, shortened; `no word about it` when there is none.
  static String of(@Nullable String text) {
    var line = text == null ? "" : text.lines().findFirst().orElse("").strip();
    var plain = line.replaceAll("\\p{Cntrl}", "?");
    if (plain.isEmpty()) {
      return "no word about it";
    }
    return plain.length() > LONGEST ? plain.substring(0, LONGEST) + "…" : plain;
  }
}
