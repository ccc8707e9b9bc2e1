package tomodachi.http.internal.service;

import java.util.HexFormat;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// Names requests in log lines: as the client or a proxy does in `X-Request-Id`, if that is a plain
/// word, else with 16 hexadecimal digits that no other request of the process has.
final class RequestId {

  private static final int LONGEST = 128;
  private static final HexFormat HEX = HexFormat.of();

  /// The golden ratio in 64 bits. It is odd, so its multiples repeat only after all 2^64.
  private static final long STEP = 0x9E3779B97F4A7C15L;

  private static final AtomicLong LAST = new AtomicLong(new SplittableRandom().nextLong());

  private RequestId() {}

  /// The id of a request.
  ///
  /// @param given what the request says; null when it says nothing
  static String of(@Nullable String given) {
    return given != null && isWord(given) ? given : HEX.toHexDigits(LAST.addAndGet(STEP));
  }

  private static boolean isWord(String text) {
    return !text.isEmpty()
        && text.length() <= LONGEST
        && text.chars().allMatch(RequestId::isWordCharacter);
  }

  /// Letters, digits and what UUIDs, ULIDs, Base64 and trace ids are made of besides.
  private static boolean isWordCharacter(int c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || "-_.:+/=~".indexOf(c) >= 0;
  }
}
