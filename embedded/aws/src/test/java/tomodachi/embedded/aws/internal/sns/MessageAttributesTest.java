package tomodachi.embedded.aws.internal.sns;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tomodachi.embedded.aws.internal.api.ApiError;
import tomodachi.embedded.aws.internal.api.MessageAttribute;
import tomodachi.embedded.aws.internal.api.Structure;

class MessageAttributesTest {

  private static final String INVALID = "400 ParameterValueInvalid: ";

  private final Scene scene = new Scene();

  @ParameterizedTest
  @CsvSource({
    "String, text",
    "String.label, text",
    "'String.  label.', text",
    "String.Array, '[\"a\",1]'",
    "Number, 99.12",
    "Number.int, -1e3"
  })
  void textsAndNumbersAreTaken(String type, String text) throws Exception {
    assertThat(delivered("a", Scene.structure("DataType", type, "StringValue", text)))
        .isEqualTo(MessageAttribute.ofText(type, text));
  }

  @Test
  void bytesAreTaken() throws Exception {
    var bytes = new byte[] {2, 3, 4};

    assertThat(delivered("a", Scene.structure("DataType", "Binary.png", "BinaryValue", bytes)))
        .isEqualTo(MessageAttribute.ofBytes("Binary.png", bytes));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "a.b-c_d", "AWS.SNS.MOBILE", "9"})
  void namesHaveLettersDigitsHyphensUnderscoresAndDots(String name) throws Exception {
    assertThat(delivered(name, Scene.structure("DataType", "String", "StringValue", "b")))
        .isEqualTo(MessageAttribute.ofText("String", "b"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''   | Length of message attribute name must be greater than 0.",
        ".abc | Invalid message attribute name starting with character '.' was found.",
        "abc. | Invalid message attribute name ending with character '.' was found.",
        "a..b | Message attribute name can not have successive '.' character.",
        "a^*? | Invalid non-alphanumeric character '#x5E' was found in the message attribute name."
            + " Can only include alphanumeric characters, hyphens, underscores, or dots."
      })
  void otherNamesAreRefused(String name, String reason) throws Exception {
    assertThat(refusal(name, Scene.structure("DataType", "String", "StringValue", "b")))
        .isEqualTo(INVALID + reason);
  }

  @Test
  void aNameHas256CharactersAtMost() throws Exception {
    var name = "a".repeat(257);

    assertThat(refusal(name, Scene.structure("DataType", "String", "StringValue", "b")))
        .isEqualTo(INVALID + "Length of message attribute name must be less than 256 bytes.");
  }

  @Test
  void aTypeMustBeThere() throws Exception {
    assertThat(refusal("attr1", Scene.structure("StringValue", "b")))
        .isEqualTo(
            "400 ValidationError: 1 validation error detected: Value null at"
                + " 'messageAttributes.attr1.member.dataType' failed to satisfy constraint:"
                + " Member must not be null");
  }

  @Test
  void aTypeMustBeThereInBatchesToo() throws Exception {
    var attributes = Map.of("attr1", Scene.structure("StringValue", "b"));
    var entries =
        List.of(
            Scene.structure("Id", "1", "Message", "hello"),
            Scene.structure("Id", "2", "Message", "hello", "MessageAttributes", attributes));

    assertThat(
            scene.refusal(
                "PublishBatch",
                "TopicArn",
                scene.topic("orders"),
                "PublishBatchRequestEntries",
                entries))
        .isEqualTo(
            "400 ValidationError: 1 validation error detected: Value null at"
                + " 'publishBatchRequestEntries.2.member.messageAttributes.attr1.member.dataType'"
                + " failed to satisfy constraint: Member must not be null");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Other", "", "string", "String.", "Stringlike"})
  void unknownTypesAreRefused(String type) throws Exception {
    assertThat(refusal("attr1", Scene.structure("DataType", type, "StringValue", "b")))
        .isEqualTo(
            INVALID
                + "The message attribute 'attr1' has an invalid message attribute type, the set of"
                + " supported type prefixes is Binary, Number, and String.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"String", "Number", "Binary"})
  void aValueMustBeThere(String type) throws Exception {
    assertThat(refusal("attr1", Scene.structure("DataType", type))).isEqualTo(empty(type));
  }

  @Test
  void aValueIsNotEmpty() throws Exception {
    assertThat(refusal("attr1", Scene.structure("DataType", "String", "StringValue", "")))
        .isEqualTo(empty("String"));
    assertThat(refusal("attr1", Scene.structure("DataType", "Binary", "BinaryValue", new byte[0])))
        .isEqualTo(empty("Binary"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"String", "Number"})
  void bytesAreNoText(String type) throws Exception {
    var value = Scene.structure("DataType", type, "BinaryValue", "123".getBytes(UTF_8));

    assertThat(refusal("attr1", value))
        .isEqualTo(
            INVALID
                + "The message attribute 'attr1' with type '"
                + type
                + "' must use field 'String'.");
  }

  @Test
  void aTextIsNoBytes() throws Exception {
    assertThat(refusal("attr1", Scene.structure("DataType", "Binary", "StringValue", "123")))
        .isEqualTo(
            INVALID + "The message attribute 'attr1' with type 'Binary' must use field 'Binary'.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"one", "1,5", "0x10", "NaN"})
  void aNumberIsOne(String text) throws Exception {
    assertThat(refusal("attr1", Scene.structure("DataType", "Number", "StringValue", text)))
        .isEqualTo(INVALID + "Could not cast message attribute 'attr1' value to number.");
  }

  private MessageAttribute delivered(String name, Structure value) throws ApiError {
    var topic = scene.topic("orders");
    scene.subscribe(topic, "q", "RawMessageDelivery", "true");
    scene.publish(topic, "hello", "MessageAttributes", Map.of(name, value));
    return scene
        .letters("q")
        .getLast()
        .attributes()
        .getOrDefault(name, MessageAttribute.ofText("String", "missing"));
  }

  private String refusal(String name, Structure value) throws ApiError {
    return scene.publishRefusal(
        scene.topic("orders"), "hello", "MessageAttributes", Map.of(name, value));
  }

  private static String empty(String type) {
    return INVALID
        + "The message attribute 'attr1' must contain non-empty message attribute value for"
        + " message attribute type '"
        + type
        + "'.";
  }
}
