package tomodachi.cli.internal.log;

import static org.assertj.core.api.Assertions.assertThat;
import static tomodachi.cli.internal.log.LogEvents.event;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.event.KeyValuePair;
import tomodachi.cli.internal.terminal.Environment;
import tomodachi.cli.internal.terminal.Palette;

class ConsoleLineTest {
  private final LoggingEvent event = event("initializing service instance", Level.INFO);

  @Test
  void aLineHasTimeLevelMessageLoggerAndFields() {
    event.addKeyValuePair(new KeyValuePair("service", "one"));
    event.addKeyValuePair(new KeyValuePair("port", 9700));

    assertThat(text())
        .isEqualTo(
            "2026-11-22T03:49:29.106381Z [info     ] initializing service instance "
                + " [tomodachi.service] service=one port=9700\n");
  }

  @ParameterizedTest
  @CsvSource({
    "TRACE, [debug    ]",
    "DEBUG, [debug    ]",
    "INFO, [info     ]",
    "WARN, [warning  ]",
    "ERROR, [error    ]"
  })
  void levelsHaveTheirUsualNames(String level, String shown) {
    assertThat(new ConsoleLine(Palette.PLAIN, Traces.FOLDED).of(event("x", Level.valueOf(level))))
        .contains(" " + shown + " ");
  }

  @Test
  void theContextFollowsInAFixedOrder() {
    event.setMDCPropertyMap(
        Map.of("zebra", "1", "type", "t", "attempt", "2", "handler", "h", "service", "s"));

    assertThat(text()).endsWith("] service=s handler=h type=t attempt=2 zebra=1\n");
  }

  @Test
  void aFieldIsShownOnceAsTheCallGaveIt() {
    event.addKeyValuePair(new KeyValuePair("handler", "mine"));
    event.setMDCPropertyMap(Map.of("handler", "context"));

    assertThat(text()).endsWith("] handler=mine\n");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      value = {
        "a b, \"a b\"",
        "say \"hi\", \"say \\\"hi\\\"\"",
        "plain, plain",
        "a=b, a=b",
        "~~, \"\"",
      })
  void valuesThatCouldMisleadAreQuoted(String value, String shown) {
    event.addKeyValuePair(new KeyValuePair("key", value));

    assertThat(text()).endsWith(" key=" + shown + "\n");
  }

  @ParameterizedTest
  @CsvSource({"tb_location, Orders.java:7", "error_filename, <Orders.java>"})
  void locationsStandInAngleBrackets(String name, String value) {
    event.addKeyValuePair(new KeyValuePair(name, value));

    assertThat(text()).endsWith(" " + name + "=<" + value.replaceAll("[<>]", "") + ">\n");
  }

  @Test
  void anExceptionInAFieldForItFollowsTheLine() {
    event.addKeyValuePair(new KeyValuePair("error", LogEvents.failure()));

    assertThat(text().lines().limit(2))
        .containsExactly(
            "2026-11-22T03:49:29.106381Z [info     ] initializing service instance "
                + " [tomodachi.service]",
            "java.lang.IllegalStateException: no luck");
  }

  @Test
  void nobodyWritesALogLineThroughAValue() {
    event.addKeyValuePair(new KeyValuePair("path", "/x\n2026 [error    ] forged\u001b[31m"));

    assertThat(text().lines()).hasSize(1);
    assertThat(text()).endsWith(" path=\"/x\\n2026 [error    ] forged\\u001b[31m\"\n");
  }

  @Test
  void furtherLinesOfAMessageFollowTheLine() {
    var text =
        new ConsoleLine(Palette.PLAIN, Traces.FOLDED)
            .of(
                event(
                    "Route \"/a\" is declared twice\n    A.one()\u001b\n    A.two()", Level.ERROR));

    assertThat(text)
        .endsWith(
            """
             Route "/a" is declared twice   [tomodachi.service]
                A.one()\\u001b
                A.two()
            """);
  }

  @Test
  void anExceptionFollowsAndTheCallsThatLedToTheServiceAreFolded() {
    event.setThrowableProxy(new ThrowableProxy(LogEvents.failure()));

    assertThat(text().lines().skip(1))
        .containsExactly(
            "java.lang.IllegalStateException: no luck",
            "    at java.util.Objects.requireNonNull(Objects.java:220)",
            "    at shop.Orders.place(Orders.java:7)",
            "    … 2 calls of the framework",
            "Caused by: java.lang.ArithmeticException: / by zero",
            "    at shop.Price.of(Price.java:3)");
  }

  @Test
  void callsBetweenMethodsOfTheServiceAreFolded() {
    var failure = new IllegalStateException();
    failure.setStackTrace(
        frames(
            "java.util.Objects",
            "tomodachi.Json",
            "shop.Orders",
            "java.lang.reflect.Method",
            "java.lang.invoke.LambdaForm$DMH",
            "jdk.internal.reflect.DirectMethodHandleAccessor",
            "tomodachi.internal.invoke.Target",
            "java.lang.ScopedValue$Carrier",
            "java.lang.Thread",
            "java.lang.VirtualThread",
            "shop.Middleware",
            "java.util.ArrayList",
            "java.lang.ThreadLocal",
            "shop.Session",
            "tomodachi.internal.invoke.HandlerCall",
            "java.lang.Thread"));
    event.setThrowableProxy(new ThrowableProxy(failure));

    assertThat(text().lines().skip(1))
        .containsExactly(
            "java.lang.IllegalStateException",
            "    at java.util.Objects.run(Objects.java:1)",
            "    at tomodachi.Json.run(Json.java:1)",
            "    at shop.Orders.run(Orders.java:1)",
            "    … 7 calls of the framework",
            "    at shop.Middleware.run(Middleware.java:1)",
            "    at java.util.ArrayList.run(ArrayList.java:1)",
            "    at java.lang.ThreadLocal.run(ThreadLocal.java:1)",
            "    at shop.Session.run(Session.java:1)",
            "    … 2 calls of the framework");
  }

  @Test
  void anExceptionOfTheFrameworkAloneIsShownWhole() {
    var failure = new IllegalStateException();
    failure.setStackTrace(frames("tomodachi.internal.Thing", "java.lang.Thread"));
    event.setThrowableProxy(new ThrowableProxy(failure));

    assertThat(text().lines().skip(1))
        .containsExactly(
            "java.lang.IllegalStateException",
            "    at tomodachi.internal.Thing.run(Thing.java:1)",
            "    at java.lang.Thread.run(Thread.java:1)");
  }

  @Test
  void whoWantsWholeTracesGetsThem() {
    event.setThrowableProxy(new ThrowableProxy(LogEvents.failure()));

    assertThat(new ConsoleLine(Palette.PLAIN, Traces.WHOLE).of(event).lines().skip(1))
        .containsExactly(
            "java.lang.IllegalStateException: no luck",
            "    at java.util.Objects.requireNonNull(Objects.java:220)",
            "    at shop.Orders.place(Orders.java:7)",
            "    at java.lang.reflect.Method.invoke(Method.java:565)",
            "    at tomodachi.internal.invoke.Call.run(Call.java:12)",
            "Caused by: java.lang.ArithmeticException: / by zero",
            "    at shop.Price.of(Price.java:3)",
            "    at shop.Orders.place(Orders.java:7)",
            "    at java.lang.reflect.Method.invoke(Method.java:565)",
            "    at tomodachi.internal.invoke.Call.run(Call.java:12)");
  }

  @ParameterizedTest
  @CsvSource({
    "INFO, '', FOLDED",
    "INFO, 0, FOLDED",
    "INFO, 1, WHOLE",
    "ERROR, true, WHOLE",
    "DEBUG, '', WHOLE"
  })
  void tracesAreWholeAtDebugAndOnDemand(LogLevel level, String variable, Traces traces) {
    var environment = new Environment(Map.of("TOMODACHI_FULL_TRACES", variable));

    assertThat(Traces.of(environment, level)).isEqualTo(traces);
  }

  @Test
  void anExceptionOnATerminalIsSeenAtOnce() {
    event.setThrowableProxy(new ThrowableProxy(LogEvents.failure()));

    assertThat(new ConsoleLine(Palette.COLOURED, Traces.FOLDED).of(event))
        .contains("\n\u001b[1;31mjava.lang.IllegalStateException: no luck\u001b[0m\n")
        .contains("    \u001b[2m… 2 calls of the framework\u001b[0m\n");
  }

  @Test
  void aTerminalGetsColours() {
    event.addKeyValuePair(new KeyValuePair("service", "one"));

    assertThat(new ConsoleLine(Palette.COLOURED, Traces.FOLDED).of(event))
        .contains("[\u001b[32minfo     \u001b[0m]")
        .contains("\u001b[36mservice\u001b[0m=\u001b[35mone\u001b[0m");
  }

  private static StackTraceElement[] frames(String... types) {
    var frames = new StackTraceElement[types.length];
    for (var i = 0; i < types.length; i++) {
      var file = types[i].substring(types[i].lastIndexOf('.') + 1) + ".java";
      frames[i] = new StackTraceElement(types[i], "run", file, 1);
    }
    return frames;
  }

  private String text() {
    return new ConsoleLine(Palette.PLAIN, Traces.FOLDED).of(event);
  }
}
