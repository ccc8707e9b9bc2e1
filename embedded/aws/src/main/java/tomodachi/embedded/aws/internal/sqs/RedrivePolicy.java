package tomodachi.embedded.aws.internal.sqs;

import java.util.Optional;
import tomodachi.embedded.aws.internal.api.ApiError;
import tomodachi.embedded.aws.internal.api.Arn;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The attribute `RedrivePolicy`: where messages go that were received too often.
///
/// However it was written, it is shown without white space and with a number, as in AWS.
///
/// @param target the name of the dead-letter queue
/// @param maxReceiveCount 1 to 1,000
record RedrivePolicy(Arn target, int maxReceiveCount) {

  static final String ATTRIBUTE = "RedrivePolicy";

  private static final String TARGET = "deadLetterTargetArn";
  private static final String COUNT = "maxReceiveCount";
  private static final int MOST_RECEIVES = 1_000;
  private static final int LONGEST = 2_048;

  /// The rule for the attribute.
  static String check(String attribute, String value) throws ApiError {
    return value.isEmpty() ? value : of(value).toString();
  }

  /// What a client wrote.
  ///
  /// @throws ApiError if that is none: `InvalidAttributeValue` if it is no JSON object,
  ///   `InvalidParameterValue` if it is another one, as in AWS
  static RedrivePolicy of(String text) throws ApiError {
    var policy = parse(text);
    require(text, policy, COUNT);
    require(text, policy, TARGET);
    if (policy.size() > 2) {
      throw invalid(
          text, "Only following attributes are supported: [deadLetterTargetArn, maxReceiveCount].");
    }
    return new RedrivePolicy(target(text, policy), count(text, policy));
  }

  /// The one a queue has.
  ///
  /// @param text as [#check] made it
  static Optional<RedrivePolicy> kept(String text) {
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(of(text));
    } catch (ApiError impossible) {
      throw new IllegalStateException(text, impossible);
    }
  }

  /// What it means for messages.
  QueueSettings.Redrive redrive() {
    return new QueueSettings.Redrive(target, maxReceiveCount);
  }

  @Override
  public String toString() {
    return JsonText.write(
        JsonText.newObject().put(TARGET, target.toString()).put(COUNT, maxReceiveCount));
  }

  private static ObjectNode parse(String text) throws ApiError {
    return JsonText.object(text)
        .filter(_ -> text.length() <= LONGEST)
        .orElseThrow(() ->
            SqsErrors.invalidAttributeValue(ATTRIBUTE, "Redrive policy is not a valid JSON map."));
  }

  private static void require(String text, ObjectNode policy, String name) throws ApiError {
    if (!policy.hasNonNull(name)) {
      throw invalid(
          text, "Redrive policy does not contain mandatory attribute: %s.".formatted(name));
    }
  }

  private static Arn target(String text, ObjectNode policy) throws ApiError {
    var target =
        Arn.parse(policy.path(TARGET).asString(""))
            .orElseThrow(() -> invalid(text, "Invalid value for deadLetterTargetArn."));
    if (!target.service().equals("sqs")) {
      throw invalid(text, "Only SQS queues are valid resources for deadLetterTargetArn.");
    }
    return target;
  }

  private static int count(String text, ObjectNode policy) throws ApiError {
    var count = number(policy.path(COUNT));
    if (count < 1 || count > MOST_RECEIVES) {
      throw invalid(
          text,
          "Invalid value for maxReceiveCount: %s, valid values are from 1 to 1000 both inclusive."
              .formatted(policy.path(COUNT).asString("")));
    }
    return count;
  }

  /// A number or the digits of one; 0 if it isn't.
  private static int number(JsonNode value) {
    var digits = value.asString("");
    return (value.isString() || value.isIntegralNumber()) && digits.matches("[0-9]{1,4}")
        ? Integer.parseInt(digits)
        : 0;
  }

  /// An error about a policy.
  ///
  /// @param text as the client wrote it
  static ApiError invalid(String text, String reason) {
    return SqsErrors.invalidParameterValue(text, ATTRIBUTE, reason);
  }
}
