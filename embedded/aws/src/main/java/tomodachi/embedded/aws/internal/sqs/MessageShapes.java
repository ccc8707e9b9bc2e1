package tomodachi.embedded.aws.internal.sqs;

import tomodachi.embedded.aws.internal.api.Shape;
import tomodachi.embedded.aws.internal.api.Shape.Members;
import tomodachi.embedded.aws.internal.api.Shape.Scalar;

/// Shapes that several operations on messages have.
final class MessageShapes {

  /// An attribute of a message.
  static final Members ATTRIBUTE_VALUE =
      Members.none()
          .withTexts("StringValue")
          .with("BinaryValue", Scalar.BLOB)
          .withTexts("DataType");

  /// The attributes of a message.
  static final Shape ATTRIBUTES =
      Shape.flatMap(ATTRIBUTE_VALUE, "MessageAttribute", "Name", "Value");

  private MessageShapes() {}

  /// A request to do something for each of several entries.
  ///
  /// @param kind what the API reference calls an entry
  static Members batch(Members entry, String kind) {
    return Members.none().withTexts("QueueUrl").with("Entries", Shape.flatList(entry, kind));
  }

  /// What is answered to such a request.
  ///
  /// @param kind what the API reference calls the entry of one that succeeded
  static Members batchResult(Members success, String kind) {
    var failure =
        Members.none()
            .withTexts("Id")
            .with("SenderFault", Scalar.BOOLEAN)
            .withTexts("Code", "Message");
    return Members.none()
        .with("Successful", Shape.flatList(success, kind))
        .with("Failed", Shape.flatList(failure, "BatchResultErrorEntry"));
  }
}
