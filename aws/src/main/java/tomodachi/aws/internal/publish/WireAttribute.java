package tomodachi.aws.internal.publish;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;

/// A message attribute as AWS has it. Immutable.
///
/// @param bytes its size: that of name, type and value
/// @param type such as `Number`
record WireAttribute(String name, String type, Value value, long bytes) {

  /// What it says.
  sealed interface Value {
    /// A text, also that of a number or of JSON.
    record Text(String text) implements Value {}

    /// Bytes.
    record Binary(SdkBytes bytes) implements Value {}
  }

  /// For SNS.
  software.amazon.awssdk.services.sns.model.MessageAttributeValue forSns() {
    return software.amazon.awssdk.services.sns.model.MessageAttributeValue.builder()
        .dataType(type)
        .stringValue(text())
        .binaryValue(binary())
        .build();
  }

  /// For SQS.
  software.amazon.awssdk.services.sqs.model.MessageAttributeValue forSqs() {
    return software.amazon.awssdk.services.sqs.model.MessageAttributeValue.builder()
        .dataType(type)
        .stringValue(text())
        .binaryValue(binary())
        .build();
  }

  /// For the JSON around a payload, as the Python system has it there; bytes in base64.
  Map.Entry<String, Map<String, String>> forBody() {
    var shown =
        switch (value) {
          case Value.Text(var text) -> text;
          case Value.Binary(var given) ->
              Base64.getEncoder().encodeToString(given.asByteArrayUnsafe());
        };
    return Map.entry(name, typed(shown));
  }

  private Map<String, String> typed(String shown) {
    var typed = new LinkedHashMap<String, String>();
    typed.put("Type", type);
    typed.put("Value", shown);
    return typed;
  }

  private @Nullable String text() {
    return value instanceof Value.Text(var text) ? text : null;
  }

  private @Nullable SdkBytes binary() {
    return value instanceof Value.Binary(var given) ? given : null;
  }
}
