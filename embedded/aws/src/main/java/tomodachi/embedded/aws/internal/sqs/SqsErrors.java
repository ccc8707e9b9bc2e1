package tomodachi.embedded.aws.internal.sqs;

import tomodachi.embedded.aws.internal.api.ApiError;

/// The errors of SQS, as its API reference names them.
final class SqsErrors {

  /// What many of them begin with in the query protocol.
  static final String PREFIX = "AWS.SimpleQueueService.";

  private static final int BAD_REQUEST = 400;
  private static final int FORBIDDEN = 403;

  private SqsErrors() {}

  static ApiError queueDoesNotExist() {
    return new ApiError(
        "QueueDoesNotExist",
        PREFIX + "NonExistentQueue",
        BAD_REQUEST,
        "The specified queue does not exist.");
  }

  /// There is a queue of that name with another value for an attribute.
  static ApiError queueNameExists(String attribute) {
    return new ApiError(
        "QueueNameExists",
        "QueueAlreadyExists",
        BAD_REQUEST,
        "A queue already exists with the same name and a different value for attribute "
            + attribute);
  }

  static ApiError purgeQueueInProgress(String queue) {
    return new ApiError(
        "PurgeQueueInProgress",
        PREFIX + "PurgeQueueInProgress",
        FORBIDDEN,
        "Only one PurgeQueue operation on %s is allowed every 60 seconds.".formatted(queue));
  }

  /// More than there may be.
  static ApiError overLimit(String text) {
    return new ApiError("OverLimit", "OverLimit", FORBIDDEN, text);
  }

  static ApiError invalidAttributeName(String text) {
    return ApiError.of("InvalidAttributeName", text);
  }

  static ApiError unknownAttribute(String name) {
    return invalidAttributeName("Unknown Attribute %s.".formatted(name));
  }

  static ApiError invalidAttributeValue(String name) {
    return ApiError.of(
        "InvalidAttributeValue", "Invalid value for the parameter %s.".formatted(name));
  }

  /// @param reason with its full stop
  static ApiError invalidAttributeValue(String name, String reason) {
    return ApiError.of(
        "InvalidAttributeValue",
        "Invalid value for the parameter %s. Reason: %s".formatted(name, reason));
  }

  static ApiError invalidParameterValue(String text) {
    return new ApiError(
        "InvalidParameterValueException", "InvalidParameterValue", BAD_REQUEST, text);
  }

  /// @param reason with its full stop
  static ApiError invalidParameterValue(String value, String name, String reason) {
    return invalidParameterValue(
        "Value %s for parameter %s is invalid. Reason: %s".formatted(value, name, reason));
  }
}
