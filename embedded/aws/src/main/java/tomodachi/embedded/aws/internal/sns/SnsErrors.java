package tomodachi.embedded.aws.internal.sns;

import tomodachi.embedded.aws.internal.api.ApiError;

/// The errors of SNS, as its API reference names them.
final class SnsErrors {

  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;
  private static final int TOO_MANY_REQUESTS = 429;

  private SnsErrors() {}

  /// @param what a parameter's name, or what is wrong with it
  static ApiError invalid(String what) {
    return ApiError.of("InvalidParameter", "Invalid parameter: " + what);
  }

  /// @param reason why a parameter can't be taken
  static ApiError invalid(String parameter, String reason) {
    return invalid("%s Reason: %s".formatted(parameter, reason));
  }

  static ApiError missing(String parameter) {
    return invalid(parameter, "no value for required parameter");
  }

  /// @param path of a member that must be there, such as `message`
  static ApiError isNull(String path) {
    return ApiError.of(
        "ValidationError",
        ("1 validation error detected: Value null at '%s' failed to satisfy constraint:"
                + " Member must not be null")
            .formatted(path));
  }

  /// Something is wrong with an attribute of a message.
  static ApiError invalidValue(String text) {
    return ApiError.of("ParameterValueInvalid", text);
  }

  static ApiError topicDoesNotExist() {
    return notFound("Topic does not exist");
  }

  static ApiError subscriptionDoesNotExist() {
    return notFound("Subscription does not exist");
  }

  static ApiError resourceDoesNotExist() {
    return withStatus("ResourceNotFound", NOT_FOUND, "Resource does not exist");
  }

  static ApiError tooManyTopics(int limit) {
    return withStatus(
        "TopicLimitExceeded", FORBIDDEN, "This server has room for %d topics".formatted(limit));
  }

  static ApiError tooManySubscriptions(int limit) {
    return withStatus(
        "SubscriptionLimitExceeded",
        FORBIDDEN,
        "This server has room for %d subscriptions".formatted(limit));
  }

  static ApiError tooManyFilterPolicies(int limit) {
    return withStatus(
        "FilterPolicyLimitExceeded",
        FORBIDDEN,
        "A topic can have %d subscriptions with filter policies".formatted(limit));
  }

  static ApiError tooManyTags() {
    return ApiError.of(
        "TagLimitExceeded", "Could not complete request: tag quota of per resource exceeded");
  }

  static ApiError tooManyDeduplicationIds(int limit) {
    return withStatus(
        "Throttled",
        TOO_MANY_REQUESTS,
        "A FIFO topic of this server takes %d messages in 5 minutes".formatted(limit));
  }

  static ApiError memoryIsFull() {
    return withStatus(
        "Throttled",
        TOO_MANY_REQUESTS,
        "The queues of this server have no room for the message; receive and delete some, or purge"
            + " a queue");
  }

  private static ApiError notFound(String text) {
    return withStatus("NotFound", NOT_FOUND, text);
  }

  private static ApiError withStatus(String code, int status, String text) {
    return new ApiError(code, code, status, text);
  }
}
