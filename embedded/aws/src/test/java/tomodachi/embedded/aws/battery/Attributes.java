package tomodachi.embedded.aws.battery;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

/// Attributes of messages to queues and to topics.
final class Attributes {

  private Attributes() {}

  static MessageAttributeValue text(String value) {
    return of("String", value);
  }

  static MessageAttributeValue number(String value) {
    return of("Number", value);
  }

  static MessageAttributeValue of(String type, String value) {
    return MessageAttributeValue.builder().dataType(type).stringValue(value).build();
  }

  static MessageAttributeValue bytes(String type, byte... value) {
    return MessageAttributeValue.builder()
        .dataType(type)
        .binaryValue(SdkBytes.fromByteArray(value))
        .build();
  }

  static software.amazon.awssdk.services.sns.model.MessageAttributeValue ofTopic(
      String type, String value) {
    return software.amazon.awssdk.services.sns.model.MessageAttributeValue.builder()
        .dataType(type)
        .stringValue(value)
        .build();
  }

  static software.amazon.awssdk.services.sns.model.MessageAttributeValue bytesOfTopic(
      byte... value) {
    return software.amazon.awssdk.services.sns.model.MessageAttributeValue.builder()
        .dataType("Binary")
        .binaryValue(SdkBytes.fromByteArray(value))
        .build();
  }
}
