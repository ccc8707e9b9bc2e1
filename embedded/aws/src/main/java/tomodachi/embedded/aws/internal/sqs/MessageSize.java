package tomodachi.embedded.aws.internal.sqs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import tomodachi.embedded.aws.internal.api.MessageAttribute;
import tomodachi.embedded.aws.internal.api.Structure;

/// How long a message counts as in SQS: the bytes of its body and of the names, types and values of
/// its attributes.
final class MessageSize {

  private MessageSize() {}

  /// That of a message in a request, which needn't be well-formed.
  static int of(Structure input) {
    return input.text("MessageBody").map(MessageSize::bytes).orElse(0) + ofAttributes(input);
  }

  /// That of its attributes alone.
  static int ofAttributes(Structure input) {
    var size = 0;
    for (var attribute : input.structureMap("MessageAttributes").entrySet()) {
      size += bytes(attribute.getKey()) + ofAttribute(attribute.getValue());
    }
    return size;
  }

  /// That of attributes that were read.
  static int of(Map<String, MessageAttribute> attributes) {
    var size = 0;
    for (var attribute : attributes.entrySet()) {
      var value = attribute.getValue();
      size += bytes(attribute.getKey()) + bytes(value.dataType());
      size += value.isBinary() ? value.bytes().length : bytes(value.value());
    }
    return size;
  }

  private static int ofAttribute(Structure attribute) {
    return attribute.text("DataType").map(MessageSize::bytes).orElse(0)
        + attribute.text("StringValue").map(MessageSize::bytes).orElse(0)
        + attribute.bytes("BinaryValue").map(bytes -> bytes.length).orElse(0);
  }

  private static int bytes(String text) {
    return text.getBytes(UTF_8).length;
  }
}
