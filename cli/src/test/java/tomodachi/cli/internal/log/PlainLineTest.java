package tomodachi.cli.internal.log;

import static org.assertj.core.api.Assertions.assertThat;
import static tomodachi.cli.internal.log.LogEvents.event;
import static tomodachi.cli.internal.log.LogEvents.with;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class PlainLineTest {

  private static String text(LoggingEvent event) {
    return new PlainLine(ZoneId.of("Europe/Stockholm"), Traces.FOLDED).of(event);
  }

  @Test
  void aLineHasLocalTimeLevelMessageAndLogger() {
    assertThat(text(event("sold", Level.WARN)))
        .isEqualTo(
            "2026-11-22 04:49:29,106 [warning  ] sold                           "
                + "[tomodachi.service]\n");
  }

  @Test
  void fieldsAreLeftOut() {
    assertThat(text(with(event("sold", Level.INFO), "amount", 3)))
        .isEqualTo(text(event("sold", Level.INFO)));
  }

  @Test
  void furtherLinesAndAnExceptionFollow() {
    var event = LogEvents.thrown(event("two\nlines", Level.ERROR), LogEvents.failure());

    assertThat(text(event).lines().skip(1))
        .containsExactly(
            "lines",
            "java.lang.IllegalStateException: no luck",
            "    at java.util.Objects.requireNonNull(Objects.java:220)",
            "    at shop.Orders.place(Orders.java:7)",
            "    … 2 calls of the framework",
            "Caused by: java.lang.ArithmeticException: / by zero",
            "    at shop.Price.of(Price.java:3)");
  }
}
