package tomodachi.aws.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

/// Whatever an attribute is: it has a value, is left out, or it is said what is wrong.
class ReceivedAttributesFuzzTest {

  private static final List<String> TYPES =
      List.of("String", "Number", "Binary", "String.Array", "Number.int");

  @FuzzTest
  void everyAttributeIsAValueOrAProblem(FuzzedDataProvider data) {
    var type = data.pickValue(TYPES);
    var value = data.consumeRemainingAsString();
    var attribute = MessageAttributeValue.builder().dataType(type).stringValue(value).build();

    var attributes = ReceivedAttributes.of(Map.of("name", attribute));

    assertThat(attributes.isEmpty()).isFalse();
    if (attributes.problem() != null) {
      assertThat(attributes.problem()).startsWith("its attribute \"name\" isn't ");
      assertThat(attributes.values()).isEmpty();
    } else if (attributes.values().isEmpty()) {
      assertThat(value.strip()).isEqualTo("null");
    }
  }
}
