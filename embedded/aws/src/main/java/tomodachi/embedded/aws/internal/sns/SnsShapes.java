package tomodachi.embedded.aws.internal.sns;

import tomodachi.embedded.aws.internal.api.Shape;

/// Shapes that several operations have.
final class SnsShapes {

  /// The attributes of a topic or a subscription.
  static final Shape ATTRIBUTES = Shape.map(Shape.Scalar.TEXT, "key", "value");

  /// Texts.
  static final Shape TEXTS = Shape.list(Shape.Scalar.TEXT);

  /// The tags of a topic.
  static final Shape TAGS = Shape.list(texts("Key", "Value"));

  /// The attributes of a message.
  static final Shape MESSAGE_ATTRIBUTES =
      Shape.map(
          texts("DataType", "StringValue").with("BinaryValue", Shape.Scalar.BLOB), "Name", "Value");

  /// Subscriptions in lists.
  static final Shape SUBSCRIPTIONS =
      Shape.list(texts("SubscriptionArn", "Owner", "Protocol", "Endpoint", "TopicArn"));

  private SnsShapes() {}

  /// A structure of texts.
  static Shape.Members texts(String... names) {
    return Shape.Members.none().withTexts(names);
  }
}
