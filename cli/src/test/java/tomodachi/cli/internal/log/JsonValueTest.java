package tomodachi.cli.internal.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static tomodachi.cli.internal.log.LogEvents.event;
import static tomodachi.cli.internal.log.LogEvents.with;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.event.KeyValuePair;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// Whatever a field's value is, the line is one line of valid JSON.
class JsonValueTest {

  record Money(int cents) {}

  enum Size {
    SMALL
  }

  static final class Broken {
    @Override
    public String toString() {
      throw new IllegalStateException("secret");
    }
  }

  static final class Unlinked {
    @Override
    public String toString() {
      throw new NoClassDefFoundError("secret");
    }
  }

  static final class Loud extends BigDecimal {
    private static final long serialVersionUID = 1L;

    Loud() {
      super("1");
    }

    @Override
    public String toString() {
      return "one\n}";
    }
  }

  static Stream<Arguments> values() {
    return Stream.of(
        Arguments.of(null, "null"),
        Arguments.of("text", "\"text\""),
        Arguments.of(true, "true"),
        Arguments.of(7, "7"),
        Arguments.of(-7L, "-7"),
        Arguments.of((byte) 1, "1"),
        Arguments.of(1.5f, "1.5"),
        Arguments.of(1e100, "1.0E100"),
        Arguments.of(Double.NaN, "\"NaN\""),
        Arguments.of(Float.NEGATIVE_INFINITY, "\"-Infinity\""),
        Arguments.of(new BigDecimal("1.10"), "1.10"),
        Arguments.of(BigInteger.TWO.pow(70), "1180591620717411303424"),
        Arguments.of(new AtomicLong(5), "5"),
        Arguments.of('c', "\"c\""),
        Arguments.of(Size.SMALL, "\"SMALL\""),
        Arguments.of(new Money(3), "\"Money[cents=3]\""),
        Arguments.of(Duration.ofSeconds(2), "\"PT2S\""),
        Arguments.of(Optional.of(3), "3"),
        Arguments.of(Optional.empty(), "null"),
        Arguments.of(List.of(1, "a", List.of(true)), "[1,\"a\",[true]]"),
        Arguments.of(Map.of("k", Map.of(1, 2)), "{\"k\":{\"1\":2}}"),
        Arguments.of(new int[] {1, 2}, "[1,2]"),
        Arguments.of(new @Nullable String[] {"a", null}, "[\"a\",null]"),
        Arguments.of(new byte[12], "\"byte[12]\""),
        Arguments.of(new Loud(), "\"one\\n}\""),
        Arguments.of(
            new Unlinked(),
            "\"<tomodachi.cli.internal.log.JsonValueTest$Unlinked:"
                + " java.lang.NoClassDefFoundError>\""),
        Arguments.of(
            new Broken(),
            "\"<tomodachi.cli.internal.log.JsonValueTest$Broken:"
                + " java.lang.IllegalStateException>\""));
  }

  @ParameterizedTest
  @MethodSource("values")
  void valuesKeepTheirTypesWhereJsonHasThem(@Nullable Object value, String shown) {
    assertThat(line("field", value)).endsWith("\"message\":\"x\",\"field\":" + shown + "}\n");
  }

  @ParameterizedTest
  @MethodSource("oddities")
  void everyTextMakesOneLineOfValidJson(String odd) {
    var event = with(event(odd, Level.INFO), odd, odd);

    var line = new String(new JsonLine().of(event).getBytes(UTF_8), UTF_8);

    assertThat(line.lines()).hasSize(1);
    assertThat(isJson(line)).isTrue();
  }

  static Stream<String> oddities() {
    return Stream.of(
        "",
        "\"quoted\" \\ back",
        "a\nb\r\nc\u2028d\u0085e",
        "\u0000\u0001\u001b[31mred\u007f\u009b",
        "\ud800 alone",
        "alone \udc00",
        "友達 😀",
        "\ufeff\uffff");
  }

  @Test
  void aFieldWithoutANameIsShown() {
    var event = event("x", Level.INFO);
    event.addKeyValuePair(new KeyValuePair(null, new IllegalStateException("odd")));

    assertThat(new JsonLine().of(event))
        .endsWith("\"null\":\"java.lang.IllegalStateException: odd\"}\n");
  }

  @Test
  void aMapThatContainsItselfEnds() {
    var map = new HashMap<String, Object>();
    map.put("self", map);

    assertThat(line("field", map))
        .endsWith(
            "{\"self\":{\"self\":{\"self\":{\"self\":{\"self\":{\"self\":{\"self\":{\"self\":\"…\"}}}}}}}}}\n");
  }

  @Test
  void aLongTextIsCut() {
    assertThat(line("field", "x".repeat(40_000)))
        .endsWith("x".repeat(100) + "…\"}\n")
        .hasSize(line("field", "").length() + 32_768 + 1);
  }

  @Test
  void aLineEndsWhereItsRoomEnds() {
    var event = event("x", Level.INFO);
    for (var i = 0; i < 10; i++) {
      with(event, "field" + i, "x".repeat(30_000));
    }

    var line = new JsonLine().of(event);

    assertThat(line).hasSizeLessThan(132_000).endsWith("…\",\"truncated\":true}\n");
    assertThat(isJson(line)).isTrue();
  }

  @Test
  void aListEndsWhereTheRoomEnds() {
    assertThat(line("field", Collections.nCopies(1_000_000, 1))).hasSizeLessThan(300_000);
    assertThat(line("field", new int[1_000_000])).hasSizeLessThan(300_000);
    assertThat(line("field", Collections.nCopies(1_000_000, null))).hasSizeLessThan(700_000);
    assertThat(line("field", Collections.nCopies(1_000_000, List.of()))).hasSizeLessThan(400_000);
    assertThat(line("field", Collections.nCopies(1_000_000, Optional.empty())))
        .hasSizeLessThan(700_000);
  }

  @Test
  void aListThatChangesMeanwhileIsSaidToBeUnreadable() {
    var list = new ArrayList<Object>();
    var changing =
        new Object() {
          @Override
          public String toString() {
            list.add(1);
            return "changing";
          }
        };
    list.addAll(Arrays.asList(changing, 2));

    assertThat(line("field", list))
        .endsWith("\"<java.util.ArrayList: java.util.ConcurrentModificationException>\"}\n");
  }

  private static String line(String name, @Nullable Object value) {
    LoggingEvent event = with(event("x", Level.INFO), name, value);
    return new JsonLine().of(event);
  }

  private static boolean isJson(String text) {
    try (var parser = new JsonFactory().createParser(ObjectReadContext.empty(), text)) {
      while (parser.nextToken() != null) {
        parser.skipChildren();
      }
      return true;
    }
  }
}
