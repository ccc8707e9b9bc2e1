package tomodachi.embedded.aws.internal.sqs;

import java.util.ArrayList;
import java.util.List;
import tomodachi.embedded.aws.internal.api.ApiError;
import tomodachi.embedded.aws.internal.api.Arn;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The attribute `RedriveAllowPolicy`: which queues may have this one as their dead-letter queue.
///
/// @param permission who may
/// @param sources the names of queues that may, with [Permission#BY_QUEUE]
record RedriveAllowPolicy(Permission permission, List<String> sources) {

  private static final String ATTRIBUTE = "RedriveAllowPolicy";
  private static final String PERMISSION = "redrivePermission";
  private static final String SOURCES = "sourceQueueArns";
  private static final int MOST_SOURCES = 10;
  private static final int LONGEST = 4_096;

  /// Who may.
  enum Permission {
    ALLOW_ALL,
    DENY_ALL,
    BY_QUEUE
  }

  /// The rule for the attribute.
  static String check(String attribute, String value) throws ApiError {
    if (!value.isEmpty()) {
      of(value);
    }
    return value;
  }

  /// What a client wrote.
  ///
  /// @throws ApiError if that is none
  static RedriveAllowPolicy of(String text) throws ApiError {
    var policy = parse(text);
    var permission = permission(policy);
    var sources = sources(policy);
    if (permission != Permission.BY_QUEUE && policy.has(SOURCES)) {
      throw invalid(
          text,
          "To specify one or more source queue ARNs, you must set redrivePermission to byQueue.");
    }
    if (permission == Permission.BY_QUEUE && sources.isEmpty()) {
      throw invalid(
          text,
          "When you specify the byQueue permission type, you must also specify one or more"
              + " sourceQueueArns values.");
    }
    if (sources.size() > MOST_SOURCES) {
      throw invalid(text, "The maximum number of source queue ARNs you can specify is 10.");
    }
    return new RedriveAllowPolicy(permission, sources);
  }

  /// Whether a queue may.
  boolean allows(Arn source) {
    return switch (permission) {
      case ALLOW_ALL -> true;
      case DENY_ALL -> false;
      case BY_QUEUE -> sources.contains(source.toString());
    };
  }

  private static ObjectNode parse(String text) throws ApiError {
    var policy = JsonText.object(text).orElseThrow(RedriveAllowPolicy::unsupported);
    var known = (policy.has(PERMISSION) ? 1 : 0) + (policy.has(SOURCES) ? 1 : 0);
    if (policy.size() > known || text.length() > LONGEST) {
      throw unsupported();
    }
    return policy;
  }

  private static Permission permission(ObjectNode policy) throws ApiError {
    return switch (policy.path(PERMISSION).asString("")) {
      case "allowAll" -> Permission.ALLOW_ALL;
      case "denyAll" -> Permission.DENY_ALL;
      case "byQueue" -> Permission.BY_QUEUE;
      default -> throw unsupported();
    };
  }

  private static List<String> sources(ObjectNode policy) throws ApiError {
    var value = policy.path(SOURCES);
    if (!value.isMissingNode() && !value.isArray()) {
      throw unsupported();
    }
    var sources = new ArrayList<String>();
    for (var source : value) {
      sources.add(source(source));
    }
    return sources;
  }

  private static String source(JsonNode value) throws ApiError {
    if (!value.isString()) {
      throw unsupported();
    }
    return value.asString();
  }

  private static ApiError unsupported() {
    return SqsErrors.invalidAttributeValue(
        ATTRIBUTE,
        "Amazon SQS can't create the redrive allow policy, as it’s in an unsupported format.");
  }

  private static ApiError invalid(String text, String reason) {
    return SqsErrors.invalidParameterValue(
        text, ATTRIBUTE, "Amazon SQS can't create the redrive allow policy. " + reason);
  }
}
