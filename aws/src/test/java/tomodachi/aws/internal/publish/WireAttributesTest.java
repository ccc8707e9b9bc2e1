package tomodachi.aws.internal.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Reference §4.7.
class WireAttributesTest {

  private static WireAttribute attribute(String name, Object value) {
    return WireAttributes.of(Map.of(name, value), Carrier.SQS).getFirst();
  }

  private static String wire(Object value) {
    var body = attribute("n", value).forBody().getValue();
    return body.get("Type") + " " + body.get("Value");
  }

  private static void assertRefused(String name, Object value, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> attribute(name, value))
        .withMessage(message);
  }

  @Test
  void valuesHaveTheTypesOfThePythonSystem() {
    assertThat(wire("text")).isEqualTo("String text");
    assertThat(wire(7)).isEqualTo("Number 7");
    assertThat(wire(Long.MAX_VALUE)).isEqualTo("Number 9223372036854775807");
    assertThat(wire(1.5)).isEqualTo("Number 1.5");
    assertThat(wire(1e20)).isEqualTo("Number 1e+20");
    assertThat(wire(new BigDecimal("1.10"))).isEqualTo("Number 1.10");
    assertThat(wire(true)).isEqualTo("String.Array true");
    assertThat(wire(false)).isEqualTo("String.Array false");
    assertThat(wire(List.of("a", 1, true))).isEqualTo("String.Array [\"a\", 1, true]");
    assertThat(wire(List.of("ö"))).isEqualTo("String.Array [\"\\u00f6\"]");
    assertThat(wire(Arrays.<@Nullable Object>asList("a", null)))
        .isEqualTo("String.Array [\"a\", null]");
    assertThat(wire(new byte[] {1, 2})).isEqualTo("Binary AQI=");
  }

  @Test
  void bytesTravelAsTheyAre() {
    assertThat(attribute("n", new byte[] {1, 2}).forSns().binaryValue().asByteArray())
        .containsExactly(1, 2);
    assertThat(attribute("n", new byte[] {1, 2}).forSqs().stringValue()).isNull();
  }

  @Test
  void theSizeIsThatOfNameTypeAndValue() {
    assertThat(attribute("name", "ö€😀").bytes()).isEqualTo(4 + 6 + 2 + 3 + 4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "trace.id", "_-9", "aws", "awsome.x"})
  void namesThatAwsAllowsAreTaken(String name) {
    assertThat(attribute(name, 1).name()).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "AWS.x", "aws.x", "Amazon.x", ".a", "a.", "a..b", "a b", "ä"})
  void namesThatAwsRefusesAreRefused(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> attribute(name, 1))
        .withMessageStartingWith("AWS has no attribute named \"%s\"\n".formatted(name));
  }

  @Test
  void aNameOf257LettersIsRefused() {
    assertThat(attribute("n".repeat(256), 1)).isNotNull();
    assertThatIllegalArgumentException().isThrownBy(() -> attribute("n".repeat(257), 1));
  }

  @Test
  void whatHasNoFormIsRefused() {
    assertRefused("n", "", "Attribute \"n\" is empty, AWS takes none");
    assertRefused("n", new byte[0], "Attribute \"n\" is empty, AWS takes none");
    assertRefused(
        "n", Double.NaN, "Attribute \"n\" has a number that AWS can't carry: NaN or infinite");
    assertRefused(
        "n",
        new Object(),
        """
        Attribute "n" has a value that AWS can't carry: Object
            give a text, number, truth value, byte[], or a list of texts, numbers and truth values\
        """);
    assertThatIllegalArgumentException().isThrownBy(() -> attribute("n", List.of(List.of())));
    assertThatIllegalArgumentException().isThrownBy(() -> attribute("n", "\u0000"));
  }

  @Test
  void aQueueTakesTenAndATopicMore() {
    var eleven = IntStream.range(0, 11).boxed().collect(Collectors.toMap(i -> "a" + i, i -> i));

    assertThat(WireAttributes.of(eleven, Carrier.SNS)).hasSize(11);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WireAttributes.of(eleven, Carrier.SQS))
        .withMessage(
            """
            There are 11 attributes, SQS takes 10
                put some of them into the data\
            """);
  }
}
