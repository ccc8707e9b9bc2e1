package tomodachi.aws.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

class ReceivedAttributesTest {

  @Test
  void typesOfSqsBecomeValuesOfJava() {
    var bytes = new byte[] {1, 2};
    var binary =
        MessageAttributeValue.builder()
            .dataType("Binary.png")
            .binaryValue(SdkBytes.fromByteArray(bytes))
            .build();

    assertThat(of("String", "text")).isEqualTo("text");
    assertThat(of("String.mine", "[1]")).isEqualTo("[1]");
    assertThat(of("Number.int", "7")).isEqualTo(7);
    assertThat(of("Strange", "7")).isEqualTo("7");
    assertThat(ReceivedAttributes.of(Map.of("a", binary)).values()).containsEntry("a", bytes);
  }

  @Test
  void arraysAreWhatTheyAreTheJsonOf() {
    assertThat(of("String.Array", "true")).isEqualTo(true);
    assertThat(of("String.Array", "[\"a\", 1, null, 2.5]"))
        .isEqualTo(Arrays.asList("a", 1, null, 2.5));
    assertThat(of("String.Array", "[]")).isEqualTo(List.of());
    assertThat(of("String.Array", "a, b")).isEqualTo("a, b");
    assertThat(of("String.Array", "")).isEqualTo("");
  }

  @Test
  void anAttributeThatIsNullIsLeftOutAndStillCounts() {
    var attributes = ReceivedAttributes.of(Map.of("a", attribute("String.Array", "null")));

    assertThat(attributes.values()).isEmpty();
    assertThat(attributes.problem()).isNull();
    assertThat(attributes.isEmpty()).isFalse();
  }

  @Test
  void attributesOfTheFrameworkAreNotTheMessages() {
    var attributes = ReceivedAttributes.of(Map.of("x-tomodachi-reason", attribute("String", "r")));

    assertThat(attributes.isEmpty()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "Number, seven, isn't a number",
    "Number, '', isn't a number",
    "Binary, QUJ, isn't base64",
    "Binary, 'QUJ!', isn't base64",
    "Binary, 'QQ=Q', isn't base64",
    ", text, has no type or no value",
    "String, , has no type or no value"
  })
  void oneThatCanNotBeReadIsNamedWithoutItsValue(String type, String value, String why) {
    var attributes = ReceivedAttributes.of(Map.of("a", attribute(type, value)));

    assertThat(attributes.values()).isEmpty();
    assertThat(attributes.problem()).isEqualTo("its attribute \"a\" " + why);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a\nb", "å", "\"", "a b"})
  void aNameThatSqsDoesNotHaveIsNotRepeated(String name) {
    assertThat(ReceivedAttributes.of(Map.of(name, attribute("Number", ""))).problem())
        .isEqualTo("an attribute isn't a number");
  }

  @Test
  void whatStandsInABodyMayBeSpeltAsInLambda() {
    assertThat(
            inBody(
                    """
                    {"a": {"DataType": "Number", "StringValue": "1"}, \
                    "b": {"dataType": "Binary", "binaryValue": "AQ==", "stringListValues": []}, \
                    "c": {"type": "Number", "value": 2.5}, "d": {"Type": "String", "Value": true}}\
                    """)
                .values())
        .containsExactly(
            entry("a", 1), entry("b", new byte[] {1}), entry("c", 2.5), entry("d", "true"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "7|its MessageAttributes are no JSON object",
        "[{}]|its MessageAttributes are no JSON object",
        "{\"a\": 7}|its attribute \"a\" is no JSON object",
        "{\"a\": [{}]}|its attribute \"a\" is no JSON object",
        "{\"a\": {}}|its attribute \"a\" has no type or no value",
        "{\"a\": {\"Type\": \"String\", \"Value\": null}}|its attribute \"a\" has no type or no"
            + " value",
        "{\"a\": {\"Type\": \"String\", \"Value\": [[1]]}}|its attribute \"a\" has no type or no"
            + " value",
        "{\"a\": {\"Type\": \"Binary\", \"Value\": \"QUJ\"}}|its attribute \"a\" isn't base64",
      })
  void whatStandsInABodyAndCanNotBeReadIsNamed(String json, String problem) {
    assertThat(inBody(json).problem()).isEqualTo(problem);
  }

  @Test
  void noneInABodyAreNone() {
    assertThat(inBody("null").isEmpty()).isTrue();
    assertThat(inBody("{}").isEmpty()).isTrue();
  }

  @Test
  void itsTextDoesNotTellTheValues() {
    assertThat(ReceivedAttributes.of(Map.of("a", attribute("String", "secret"))))
        .hasToString("ReceivedAttributes[a]");
  }

  private static @Nullable Object of(String type, String text) {
    return ReceivedAttributes.of(Map.of("a", attribute(type, text))).values().get("a");
  }

  private static MessageAttributeValue attribute(String type, String text) {
    return MessageAttributeValue.builder().dataType(type).stringValue(text).build();
  }

  private static ReceivedAttributes inBody(String json) {
    return SqsBody.of(
            "{\"Type\": \"Message\", \"Message\": \"m\", \"MessageAttributes\": " + json + "}")
        .attributes();
  }
}
