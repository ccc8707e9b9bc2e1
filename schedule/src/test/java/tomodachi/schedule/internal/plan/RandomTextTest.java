package tomodachi.schedule.internal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Texts put together of what texts are made of: each is read, or refused with a message.
class RandomTextTest {

  private static final int TEXTS = 2_000;
  private static final int MOST_PIECES = 8;
  private static final List<String> PIECES =
      List.of(
          "every",
          " ",
          "  ",
          "1",
          "5",
          "30",
          "99",
          "2026",
          "999999999",
          "0",
          "-",
          "+",
          ":",
          ".",
          ",",
          "/",
          "[",
          "]",
          "s",
          "m",
          "h",
          "ms",
          "weeks",
          "month",
          "P",
          "PT",
          "T",
          "Z",
          "W",
          "utc",
          "GMT",
          "Europe/Stockholm",
          "Stokholm",
          "*",
          "sec:",
          "@daily",
          "2026-02-29",
          "24:00",
          "02:30",
          "+01:00",
          "mon-fri",
          "L",
          "\u0000",
          "å",
          "😀",
          "\n");

  private final Random random = new Random(8);

  private String text() {
    return IntStream.range(0, random.nextInt(MOST_PIECES))
        .mapToObj(_ -> PIECES.get(random.nextInt(PIECES.size())))
        .collect(Collectors.joining());
  }

  private void refusesWell(Consumer<String> reader) {
    for (var i = 0; i < TEXTS; i++) {
      read(reader, text());
    }
  }

  private static void read(Consumer<String> reader, String text) {
    try {
      reader.accept(text);
    } catch (PlanException e) {
      assertThat(e.what()).as(text).isNotBlank();
      assertThat(e.fix()).as(text).isNotBlank();
    } catch (RuntimeException e) {
      throw new AssertionError("\"%s\" is refused by %s".formatted(text, e), e);
    }
  }

  @Test
  void intervalsAreReadOrRefused() {
    refusesWell(text -> PlanText.interval(text, ZoneOffset.UTC));
  }

  @Test
  void timestampsAreReadOrRefused() {
    refusesWell(text -> PlanText.timestamp(text, ZoneOffset.UTC));
  }

  @Test
  void zonesAreReadOrRefused() {
    refusesWell(ZoneText::parse);
  }
}
