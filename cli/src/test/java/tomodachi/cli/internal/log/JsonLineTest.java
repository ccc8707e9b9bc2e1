package tomodachi.cli.internal.log;

import static org.assertj.core.api.Assertions.assertThat;
import static tomodachi.cli.internal.log.LogEvents.event;
import static tomodachi.cli.internal.log.LogEvents.with;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonLineTest {
  private static final String HEAD =
      "{\"timestamp\":\"2026-11-22T03:49:29.106381Z\",\"logger\":\"tomodachi.service\"";

  private final LoggingEvent event = event("sold", Level.INFO);

  private static String text(LoggingEvent event) {
    return new JsonLine().of(event);
  }

  @Test
  void timeLoggerLevelAndMessageComeFirstThenFieldsThenContext() {
    with(event, "zebra", 1);
    with(event, "amount", 9.5);
    event.setMDCPropertyMap(
        new TreeMap<>(Map.of("attempt", "2", "type", "t", "handler", "h", "service", "s")));

    assertThat(text(event))
        .isEqualTo(
            HEAD
                + ",\"level\":\"info\",\"message\":\"sold\",\"zebra\":1,\"amount\":9.5"
                + ",\"service\":\"s\",\"handler\":\"h\",\"type\":\"t\",\"attempt\":\"2\"}\n");
  }

  @ParameterizedTest
  @CsvSource({"TRACE, debug", "DEBUG, debug", "INFO, info", "WARN, warning", "ERROR, error"})
  void levelsHaveTheirUsualNames(String level, String shown) {
    assertThat(text(event("x", Level.valueOf(level))))
        .isEqualTo(HEAD + ",\"level\":\"" + shown + "\",\"message\":\"x\"}\n");
  }

  @Test
  void aNameStandsOnceAndTheLastValueOfTheCallWins() {
    with(event, "handler", "first");
    with(event, "handler", "mine");
    event.setMDCPropertyMap(Map.of("handler", "context"));

    assertThat(text(event)).endsWith("\"message\":\"sold\",\"handler\":\"mine\"}\n");
  }

  @Test
  void fieldsThatAreCalledLikeTheLinesOwnPartsGetAnUnderscore() {
    with(event, "level", 3);
    with(event, "message", "hi");

    assertThat(text(event)).endsWith("\"message\":\"sold\",\"level_\":3,\"message_\":\"hi\"}\n");
  }

  @Test
  void pythonsSpellingOfReservedNamesIsUndone() {
    with(event, "event_", "order");
    with(event, "class_", "A");

    assertThat(text(event)).endsWith("\"message\":\"sold\",\"event\":\"order\",\"class\":\"A\"}\n");
  }

  @Test
  void anExceptionIsFieldsWithItsCausesAndWithoutTheFrameworksCalls() {
    with(LogEvents.thrown(event, LogEvents.failure()), "order", 7);

    assertThat(text(event))
        .isEqualTo(
            HEAD
                + ",\"level\":\"info\",\"message\":\"sold\",\"order\":7"
                + ",\"exception\":\"java.lang.IllegalStateException: no luck\""
                + ",\"exc_type\":\"java.lang.IllegalStateException\""
                + ",\"exc_message\":\"no luck\""
                + ",\"tb_module_name\":\"shop.Orders\""
                + ",\"tb_function_name\":\"place\""
                + ",\"tb_location\":\"Orders.java:7\""
                + ",\"stacktrace\":["
                + frame("shop.Orders", "place", "Orders.java:7")
                + ","
                + frame("java.util.Objects", "requireNonNull", "Objects.java:220")
                + "],\"caused_by\":["
                + "{\"exception\":\"java.lang.ArithmeticException: / by zero\""
                + ",\"exc_type\":\"java.lang.ArithmeticException\""
                + ",\"exc_message\":\"/ by zero\""
                + ",\"tb_module_name\":\"shop.Price\""
                + ",\"tb_function_name\":\"of\""
                + ",\"tb_location\":\"Price.java:3\""
                + ",\"stacktrace\":["
                + frame("shop.Price", "of", "Price.java:3")
                + "]}]}\n");
  }

  @ParameterizedTest
  @CsvSource({"exception", "exc", "error", "message"})
  void anExceptionInAFieldForItIsTheSame(String name) {
    with(event, name, LogEvents.failure());
    var same = LogEvents.thrown(event("sold", Level.INFO), LogEvents.failure());

    assertThat(text(event)).isEqualTo(text(same));
  }

  @Test
  void anExceptionInAnotherFieldIsText() {
    with(event, "reason", new IllegalStateException("no luck"));

    assertThat(text(event)).endsWith(",\"reason\":\"java.lang.IllegalStateException: no luck\"}\n");
  }

  @Test
  void anExceptionWithoutMessageAndCallsIsStillComplete() {
    var bare = new IllegalStateException();
    bare.setStackTrace(new StackTraceElement[0]);

    assertThat(text(LogEvents.thrown(event, bare)))
        .endsWith(
            ",\"exc_message\":\"\",\"tb_module_name\":\"<unknown>\""
                + ",\"tb_function_name\":\"<unknown>\",\"tb_location\":\"<unknown>\""
                + ",\"stacktrace\":[]}\n");
  }

  @Test
  void aLongStackTraceIsTheInnermostFiftyCalls() {
    var deep = new IllegalStateException();
    var frames = new StackTraceElement[80];
    for (var i = 0; i < frames.length; i++) {
      frames[i] = new StackTraceElement("shop.Deep", "call", "Deep.java", i + 1);
    }
    deep.setStackTrace(frames);

    assertThat(text(LogEvents.thrown(event, deep)))
        .contains("\"stacktrace\":[" + frame("shop.Deep", "call", "Deep.java:50") + ",")
        .endsWith(frame("shop.Deep", "call", "Deep.java:1") + "]}\n");
  }

  @Test
  void anExceptionThatIsItsOwnCauseEnds() {
    var first = new IllegalStateException("first");
    first.initCause(new IllegalStateException("second", first));

    assertThat(text(LogEvents.thrown(event, first))).endsWith("}]}\n");
  }

  private static String frame(String type, String method, String location) {
    return "{\"module_name\":\"%s\",\"function_name\":\"%s\",\"location\":\"%s\"}"
        .formatted(type, method, location);
  }
}
