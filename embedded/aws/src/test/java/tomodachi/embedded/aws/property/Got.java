package tomodachi.embedded.aws.property;

import tomodachi.embedded.aws.internal.api.Structure;

/// A message as a client received it.
record Got(String body, String messageId, String handle, int receives, long sentAt) {

  static Got of(Structure message) {
    var attributes = message.textMap("Attributes");
    return new Got(
        message.text("Body").orElseThrow(),
        message.text("MessageId").orElseThrow(),
        message.text("ReceiptHandle").orElseThrow(),
        Integer.parseInt(attributes.getOrDefault("ApproximateReceiveCount", "0")),
        Long.parseLong(attributes.getOrDefault("SentTimestamp", "0")));
  }
}
