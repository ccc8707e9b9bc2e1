package tomodachi.embedded.aws.internal.sqs;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import tomodachi.embedded.aws.internal.api.ApiError;
import tomodachi.embedded.aws.internal.api.Caller;
import tomodachi.embedded.aws.internal.api.MessageAttribute;
import tomodachi.embedded.aws.internal.api.Operation;
import tomodachi.embedded.aws.internal.api.Shape;
import tomodachi.embedded.aws.internal.api.Shape.Members;
import tomodachi.embedded.aws.internal.api.Shape.Scalar;
import tomodachi.embedded.aws.internal.api.Structure;

/// `SendMessage` and `SendMessageBatch`.
record Sending(Queues queues) {

  /// What all messages of a batch may count together, in bytes: as much as one message at most.
  static final int LONGEST_BATCH = 1024 * 1024;

  private static final String KIND = "SendMessageBatchRequestEntry";

  private static final Members MESSAGE =
      Members.none()
          .withTexts("MessageBody")
          .with("DelaySeconds", Scalar.INTEGER)
          .with("MessageAttributes", MessageShapes.ATTRIBUTES)
          .with(
              "MessageSystemAttributes",
              Shape.flatMap(
                  MessageShapes.ATTRIBUTE_VALUE, "MessageSystemAttribute", "Name", "Value"))
          .withTexts("MessageDeduplicationId", "MessageGroupId");

  private static final Members RESULT =
      Members.none()
          .withTexts(
              "MD5OfMessageBody",
              "MD5OfMessageAttributes",
              "MD5OfMessageSystemAttributes",
              "MessageId",
              "SequenceNumber");

  List<Operation> operations() {
    return List.of(
        new Operation.Immediate(
            "SendMessage", MESSAGE.withTexts("QueueUrl"), RESULT, this::sendMessage),
        new Operation.Immediate(
            "SendMessageBatch",
            MessageShapes.batch(MESSAGE.withTexts("Id"), KIND),
            MessageShapes.batchResult(RESULT.withTexts("Id"), "SendMessageBatchResultEntry"),
            this::sendMessageBatch));
  }

  private Structure sendMessage(Caller caller, Structure input) throws ApiError {
    var queue = queues.at(caller, input.requiredText("QueueUrl"));
    return send(queue, caller, input);
  }

  private Structure sendMessageBatch(Caller caller, Structure input) throws ApiError {
    var queue = queues.at(caller, input.requiredText("QueueUrl"));
    var entries = BatchEntries.read(input, KIND);
    var size = input.structures("Entries").stream().mapToLong(MessageSize::of).sum();
    if (size > LONGEST_BATCH) {
      throw MessageErrors.batchIsTooLong(LONGEST_BATCH, size);
    }
    checkNames(queue.settings(), input.structures("Entries"));
    return entries.each(entry -> send(queue, caller, entry));
  }

  /// An entry that lacks its group or its deduplication id spoils the batch, as in AWS.
  private static void checkNames(QueueSettings settings, List<Structure> entries) throws ApiError {
    if (settings.fifo().isPresent()) {
      for (var entry : entries) {
        Admission.checkNames(
            entry.text("MessageGroupId").orElse(null),
            entry.text("MessageDeduplicationId").orElse(null),
            settings.fifo().get());
      }
    }
  }

  private static Structure send(Queue queue, Caller caller, Structure input) throws ApiError {
    var draft = Drafting.read(input, caller.home().account());
    var sent = queue.messages().send(draft);
    var output =
        new Structure()
            .set("MessageId", sent.id().toString())
            .set("MD5OfMessageBody", draft.bodyDigest().toString());
    if (!draft.attributes().isEmpty()) {
      output.set("MD5OfMessageAttributes", AttributeDigest.of(draft.attributes()));
    }
    if (draft.traceHeader() != null) {
      output.set("MD5OfMessageSystemAttributes", AttributeDigest.of(system(draft.traceHeader())));
    }
    sent.sequenceNumber().ifPresent(number -> output.set("SequenceNumber", Sequence.text(number)));
    return output;
  }

  private static SortedMap<String, MessageAttribute> system(String traceHeader) {
    var attributes = new TreeMap<String, MessageAttribute>();
    attributes.put(
        SystemAttribute.TRACE_HEADER.key(), MessageAttribute.ofText("String", traceHeader));
    return attributes;
  }
}
