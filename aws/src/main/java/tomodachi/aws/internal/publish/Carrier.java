package tomodachi.aws.internal.publish;

/// What carries a message, and how much of one it takes.
enum Carrier {
  /// Topics. A message with its attributes has 256 KiB at most, and so has a call of several:
  /// https://docs.aws.amazon.com/sns/latest/dg/sns-message-attributes.html
  SNS("topic", 256 * 1024, Integer.MAX_VALUE, "sns:Publish"),
  /// Queues. A message with its attributes has 1 MiB at most, and so has a call of several:
  /// https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SendMessage.html
  SQS("queue", 1024 * 1024, 10, "sqs:SendMessage");

  private final String noun;
  private final int mostBytes;
  private final int mostAttributes;
  private final String action;

  Carrier(String noun, int mostBytes, int mostAttributes, String action) {
    this.noun = noun;
    this.mostBytes = mostBytes;
    this.mostAttributes = mostAttributes;
    this.action = action;
  }

  /// What messages are sent to.
  String noun() {
    return noun;
  }

  /// The most bytes of a message, attributes included, and of a call.
  int mostBytes() {
    return mostBytes;
  }

  /// The most attributes of a message.
  int mostAttributes() {
    return mostAttributes;
  }

  /// The IAM action that sending needs.
  String action() {
    return action;
  }
}
