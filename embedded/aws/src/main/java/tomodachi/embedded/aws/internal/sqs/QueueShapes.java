package tomodachi.embedded.aws.internal.sqs;

import tomodachi.embedded.aws.internal.api.Shape;
import tomodachi.embedded.aws.internal.api.Shape.Members;
import tomodachi.embedded.aws.internal.api.Shape.Scalar;

/// What requests and answers about queues are made of.
final class QueueShapes {

  /// Attributes by their names.
  static final Shape ATTRIBUTES = Shape.flatMap(Scalar.TEXT, "Attribute", "Name", "Value");

  /// Tags by their keys.
  static final Shape TAGS = Shape.flatMap(Scalar.TEXT, "Tag", "Key", "Value");

  /// The addresses of queues.
  static final Shape URLS = texts("QueueUrl");

  private QueueShapes() {}

  /// A request about a queue, to be continued.
  static Members queue() {
    return Members.none().withTexts("QueueUrl");
  }

  /// A list of texts.
  ///
  /// @param wireName the word before the number in the query protocol
  static Shape texts(String wireName) {
    return Shape.flatList(Scalar.TEXT, wireName);
  }

  /// The same and what asks for a part of a list.
  static Members paged(Members members) {
    return members.withTexts("NextToken").with("MaxResults", Scalar.INTEGER);
  }
}
