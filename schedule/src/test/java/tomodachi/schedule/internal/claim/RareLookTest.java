package tomodachi.schedule.internal.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

final class RareLookTest {

  private static final Instant START = Instant.parse("2026-11-22T04:00:00Z");

  private final RareLook looks = new RareLook();

  @Test
  void looksOnceInAMinuteOfRuns() {
    assertThat(looks.isDue("a", START)).isTrue();
    assertThat(looks.isDue("a", START.plusSeconds(1))).isFalse();
    assertThat(looks.isDue("a", START.plusSeconds(59))).isFalse();
    assertThat(looks.isDue("a", START.plusSeconds(60))).isTrue();
    assertThat(looks.isDue("a", START.plusSeconds(61))).isFalse();
  }

  @Test
  void jobsAreLookedForEachByItself() {
    assertThat(looks.isDue("a", START)).isTrue();
    assertThat(looks.isDue("b", START)).isTrue();
  }
}
