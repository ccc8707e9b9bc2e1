package tomodachi.embedded.aws.internal.sqs;

import java.time.Duration;
import tomodachi.embedded.aws.internal.api.ApiError;
import tomodachi.embedded.aws.internal.api.Arn;
import tomodachi.embedded.aws.internal.api.Memory;

/// What SQS answers when something is wrong with a message, or with a request about one.
final class MessageErrors {

  private static final int BAD_REQUEST = 400;

  private MessageErrors() {}

  /// @param value as the client sent it
  static ApiError invalidValue(Object value, String parameter, String reason) {
    return SqsErrors.invalidParameterValue(value.toString(), parameter, reason);
  }

  /// Something is wrong with the request, as the text says.
  static ApiError invalid(String text) {
    return SqsErrors.invalidParameterValue(text);
  }

  static ApiError wrongQueueType(Object value, String parameter) {
    return invalidValue(
        value, parameter, "The request include parameter that is not valid for this queue type.");
  }

  static ApiError tooLong(int limit) {
    return invalid(
        "One or more parameters are invalid. Reason: Message must be shorter than %d bytes."
            .formatted(limit));
  }

  static ApiError invalidCharacter(int codePoint) {
    return ApiError.of(
        "InvalidMessageContents",
        "Invalid binary character '#x%X' was found in the message body, the set of allowed characters is #x9 | #xA | #xD | [#x20-#xD7FF] | [#xE000-#xFFFD] | [#x10000-#x10FFFF]."
            .formatted(codePoint));
  }

  static ApiError noDeduplicationId() {
    return invalid(
        "The queue should either have ContentBasedDeduplication enabled or MessageDeduplicationId"
            + " provided explicitly");
  }

  static ApiError receiptHandleIsInvalid(String handle) {
    return ApiError.of(
        "ReceiptHandleIsInvalid",
        "The input receipt handle \"%s\" is not a valid receipt handle.".formatted(handle));
  }

  static ApiError receiptHasExpired(Receipt receipt) {
    return invalidValue(receipt.handle(), "ReceiptHandle", "The receipt handle has expired.");
  }

  static ApiError messageIsGone(Receipt receipt) {
    return invalidValue(
        receipt.handle(),
        "ReceiptHandle",
        "Message does not exist or is not available for visibility timeout change.");
  }

  static ApiError notInFlight() {
    return prefixed("MessageNotInflight", "The specified message isn't in flight.");
  }

  static ApiError hiddenTooLong(Duration visibility) {
    return invalidValue(
        visibility.toSeconds(),
        "VisibilityTimeout",
        "Total VisibilityTimeout for the message is beyond the limit [43200 seconds].");
  }

  static ApiError tooManyInFlight(Arn queue) {
    return SqsErrors.overLimit(
        "Too many messages of queue %s are in flight: delete some".formatted(queue.resource()));
  }

  static ApiError memoryIsFull(Memory memory) {
    return SqsErrors.overLimit(
        "The embedded server holds as many bytes of messages as it may, %d: delete some, purge a queue, or let it hold more"
            .formatted(memory.limit()));
  }

  static ApiError emptyBatch(String entry) {
    return prefixed(
        "EmptyBatchRequest", "There should be at least one %s in the request.".formatted(entry));
  }

  static ApiError tooManyEntries(int count) {
    return prefixed(
        "TooManyEntriesInBatchRequest",
        "Maximum number of entries per request are 10. You have sent %d.".formatted(count));
  }

  static ApiError idIsRepeated(String id) {
    return prefixed("BatchEntryIdsNotDistinct", "Id %s repeated.".formatted(id));
  }

  static ApiError invalidEntryId() {
    return prefixed(
        "InvalidBatchEntryId",
        "A batch entry id can only contain alphanumeric characters, hyphens and underscores. It can"
            + " be at most 80 letters long.");
  }

  static ApiError batchIsTooLong(long limit, long size) {
    return prefixed(
        "BatchRequestTooLong",
        "Batch requests cannot be longer than %d bytes. You have sent %d bytes."
            .formatted(limit, size));
  }

  /// @param member of the request
  static ApiError noSuchResource(String member) {
    return notFound(
        "The resource that you specified for the %s parameter doesn't exist.".formatted(member));
  }

  static ApiError noSuchTask() {
    return notFound("Task does not exist.");
  }

  static ApiError taskIsNotRunning(MoveTask.Status status) {
    return prefixed(
        "UnsupportedOperation",
        "Only a task that is running can be cancelled, this one is %s.".formatted(status));
  }

  private static ApiError notFound(String text) {
    return new ApiError("ResourceNotFoundException", "ResourceNotFoundException", 404, text);
  }

  private static ApiError prefixed(String code, String text) {
    return new ApiError(code, SqsErrors.PREFIX + code, BAD_REQUEST, text);
  }
}
