package tomodachi.messaging.wire;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Instants as the Python system writes them: seconds since 1970-01-01T00:00:00Z with a fraction,
/// whose last digit is a tenth of a microsecond in our time.
public final class EpochSeconds {

  private static final int NANO_DIGITS = 9;

  private EpochSeconds() {}

  /// The number nearest to the instant.
  public static double of(Instant instant) {
    return BigDecimal.valueOf(instant.getEpochSecond())
        .add(BigDecimal.valueOf(instant.getNano(), NANO_DIGITS))
        .doubleValue();
  }

  /// The instant whose digits the number has; [#of] gives the number again.
  ///
  /// @return null when the number is no instant: infinite, NaN, or out of the range of [Instant]
  public static @Nullable Instant instant(double seconds) {
    return seconds > Instant.MIN.getEpochSecond() && seconds < Instant.MAX.getEpochSecond()
        ? exactly(BigDecimal.valueOf(seconds), (long) Math.floor(seconds))
        : null;
  }

  private static Instant exactly(BigDecimal seconds, long whole) {
    var fraction = seconds.subtract(BigDecimal.valueOf(whole));
    return Instant.ofEpochSecond(whole, fraction.movePointRight(NANO_DIGITS).longValue());
  }
}
