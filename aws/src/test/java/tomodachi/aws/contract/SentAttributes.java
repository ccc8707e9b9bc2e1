package tomodachi.aws.contract;

import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;

/// Attributes of messages as a foreign publisher sends them to SNS.
public final class SentAttributes {

  private SentAttributes() {}

  /// Texts, numbers and truth values.
  public static Map<String, MessageAttributeValue> of(Map<String, Object> attributes) {
    var sent = new HashMap<String, MessageAttributeValue>();
    attributes.forEach((name, value) -> sent.put(name, of(value)));
    return sent;
  }

  private static MessageAttributeValue of(Object value) {
    return MessageAttributeValue.builder()
        .dataType(typeOf(value))
        .stringValue(value.toString())
        .build();
  }

  private static String typeOf(Object value) {
    return switch (value) {
      case Number _ -> "Number";
      case Boolean _ -> "String.Array";
      default -> "String";
    };
  }
}
