package tomodachi.embedded.aws.internal.sns;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The document that says how often delivery over HTTP is tried. It is kept and shown, and means
/// nothing here.
final class DeliveryPolicy {

  private static final String HTTP = "http";
  private static final String RETRIES = "defaultHealthyRetryPolicy";
  private static final String OVERRIDES = "disableSubscriptionOverrides";
  private static final String REQUESTS = "defaultRequestPolicy";

  private static final String STANDARD =
      """
      {"http":{"defaultHealthyRetryPolicy":{"minDelayTarget":20,"maxDelayTarget":20,\
      "numRetries":3,"numMaxDelayRetries":0,"numNoDelayRetries":0,"numMinDelayRetries":0,\
      "backoffFunction":"linear"},"disableSubscriptionOverrides":false,\
      "defaultRequestPolicy":{"headerContentType":"text/plain; charset=UTF-8"}}}\
      """;

  private DeliveryPolicy() {}

  /// A policy as it is kept: without what is null, and with whether subscriptions may override it.
  ///
  /// @throws InvalidAttribute if it is neither empty nor a JSON object
  static String completed(String name, String policy) throws InvalidAttribute {
    if (policy.isEmpty()) {
      return policy;
    }
    var given =
        Json.object(policy)
            .orElseThrow(() -> InvalidAttribute.of(name, "failed to parse JSON."))
            .path(HTTP);
    var completed = Json.newObject();
    completed.set(HTTP, completed(given));
    return completed.toString();
  }

  /// What is done where a policy says it or says nothing.
  ///
  /// @param policy as it is kept, empty if there is none
  static String effective(String policy) {
    if (policy.isEmpty()) {
      return STANDARD;
    }
    var effective = Json.object(STANDARD).orElseThrow();
    Json.object(policy)
        .ifPresent(given -> overlay((ObjectNode) effective.path(HTTP), given.path(HTTP)));
    return effective.toString();
  }

  private static ObjectNode completed(JsonNode given) {
    var http = Json.newObject();
    if (given.path(RETRIES).isObject()) {
      http.set(RETRIES, given.path(RETRIES));
    }
    http.put(OVERRIDES, given.path(OVERRIDES).asBoolean(false));
    given.properties().stream()
        .filter(member -> !member.getValue().isNull() && !http.has(member.getKey()))
        .forEach(member -> http.set(member.getKey(), member.getValue()));
    return http;
  }

  private static void overlay(ObjectNode effective, JsonNode given) {
    for (var member : given.properties()) {
      if (effective.get(member.getKey()) instanceof ObjectNode inner
          && isDetailed(member.getKey())) {
        overlay(inner, member.getValue());
      } else {
        effective.set(member.getKey(), member.getValue());
      }
    }
  }

  private static boolean isDetailed(String member) {
    return member.equals(RETRIES) || member.equals(REQUESTS);
  }
}
