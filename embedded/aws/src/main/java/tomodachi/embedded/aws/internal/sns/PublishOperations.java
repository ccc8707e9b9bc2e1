package tomodachi.embedded.aws.internal.sns;

import java.util.List;
import tomodachi.embedded.aws.internal.api.ApiError;
import tomodachi.embedded.aws.internal.api.Caller;
import tomodachi.embedded.aws.internal.api.Operation;
import tomodachi.embedded.aws.internal.api.Shape;
import tomodachi.embedded.aws.internal.api.Structure;

/// How messages are published.
record PublishOperations(Topics topics, Publisher publisher) {

  private static final String TOPIC = "TopicArn";
  private static final String TARGET = "TargetArn";
  private static final String PHONE = "PhoneNumber";
  private static final String ENTRIES = "PublishBatchRequestEntries";

  private static final Shape.Members RECEIPT = SnsShapes.texts("MessageId", "SequenceNumber");
  private static final Shape SUCCESSFUL =
      Shape.list(SnsShapes.texts("Id", "MessageId", "SequenceNumber"));
  private static final Shape FAILED =
      Shape.list(
          SnsShapes.texts("Id", "Code", "Message").with("SenderFault", Shape.Scalar.BOOLEAN));

  List<Operation> all() {
    return List.of(
        new Operation.Immediate("Publish", message(TOPIC, TARGET, PHONE), RECEIPT, this::publish),
        new Operation.Immediate(
            "PublishBatch",
            SnsShapes.texts(TOPIC).with(ENTRIES, Shape.list(message("Id"))),
            Shape.Members.none().with("Successful", SUCCESSFUL).with("Failed", FAILED),
            this::publishBatch));
  }

  private Structure publish(Caller caller, Structure input) throws ApiError {
    var topic = target(caller, input);
    var publication = Publication.read(topic, input, "");
    if (publication.size() > topic.attributes().maximumMessageSize()) {
      throw SnsErrors.invalid("Message too long");
    }
    return publisher.publish(topic, publication, caller.endpoint()).addTo(new Structure());
  }

  private Structure publishBatch(Caller caller, Structure input) throws ApiError {
    var entries = input.structures(ENTRIES);
    Batch.checkCount(entries);
    var topic = topics.at(caller, new Parameter(input, TOPIC));
    return Batch.read(topic, entries).publish(publisher, caller.endpoint());
  }

  /// A topic may be called a target.
  private Topic target(Caller caller, Structure input) throws ApiError {
    if (input.has(TOPIC)) {
      return topics.at(caller, new Parameter(input, TOPIC));
    }
    if (input.has(TARGET)) {
      checkTarget(input.text(TARGET).orElse(""));
      return topics.at(caller, new Parameter(input, TARGET));
    }
    if (input.has(PHONE)) {
      throw SnsErrors.invalid(PHONE, "This server delivers to SQS only, not by sms");
    }
    throw SnsErrors.missing("TopicArn or TargetArn");
  }

  private static void checkTarget(String target) throws ApiError {
    if (target.contains(":endpoint/")) {
      throw SnsErrors.invalid(TARGET, "No endpoint found for the target arn specified");
    }
  }

  private static Shape.Members message(String... more) {
    return SnsShapes.texts(more)
        .withTexts("Message", "Subject", "MessageStructure")
        .with("MessageAttributes", SnsShapes.MESSAGE_ATTRIBUTES)
        .withTexts("MessageDeduplicationId", "MessageGroupId");
  }
}
