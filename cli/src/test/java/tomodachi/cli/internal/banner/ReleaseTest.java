package tomodachi.cli.internal.banner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReleaseTest {
  private static final Instant RELEASED = Instant.parse("2023-08-01T00:00:00Z");

  private static String text(String version, Optional<Instant> time, Instant now) {
    return new Release(version, time).text(() -> now);
  }

  @ParameterizedTest
  @CsvSource({
    "2023-08-01T00:00:00Z, just now",
    "2023-08-01T00:00:59Z, just now",
    "2023-08-01T00:01:00Z, 1 minute ago",
    "2023-08-01T00:01:59Z, 1 minute ago",
    "2023-08-01T00:02:00Z, 2 minutes ago",
    "2023-08-01T00:59:59Z, 59 minutes ago",
    "2023-08-01T01:00:00Z, 1 hour ago",
    "2023-08-01T01:59:00Z, 1 hour ago",
    "2023-08-01T23:59:00Z, 23 hours ago",
    "2023-08-02T00:00:00Z, 1 day ago",
    "2023-08-02T23:00:00Z, 1 day ago",
    "2023-08-03T00:00:00Z, 2 days ago",
    "2023-10-29T00:00:00Z, 89 days ago",
    "2023-10-30T00:00:00Z, 3 months ago",
    "2024-11-01T00:00:00Z, 15 months ago",
    "2025-07-20T00:00:00Z, 23 months ago",
    "2025-07-21T00:00:00Z, over 2 years ago",
    "2026-07-01T00:00:00Z, over 2 years ago",
    "2026-08-01T00:00:00Z, over 3 years ago"
  })
  void theAgeIsRough(Instant now, String age) {
    assertThat(text("1.2.3", Optional.of(RELEASED), now)).isEqualTo("1.2.3 (released " + age + ")");
  }

  @Test
  void aReleaseThatLiesAheadHasNoAge() {
    assertThat(text("1.2.3", Optional.of(RELEASED), RELEASED.minusSeconds(1))).isEqualTo("1.2.3");
  }

  @Test
  void aReleaseOfAnUnknownTimeHasNoAge() {
    assertThat(text("1.2.3", Optional.empty(), RELEASED)).isEqualTo("1.2.3");
  }

  @Test
  void aDevelopmentVersionIsCalledSo() {
    assertThat(text("1.2.3-SNAPSHOT", Optional.empty(), RELEASED))
        .isEqualTo("1.2.3-SNAPSHOT (local development version)");
  }
}
