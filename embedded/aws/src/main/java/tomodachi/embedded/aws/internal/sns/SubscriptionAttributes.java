package tomodachi.embedded.aws.internal.sns;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tomodachi.embedded.aws.internal.api.Arn;
import tomodachi.embedded.aws.internal.api.MessageAttribute;
import tomodachi.embedded.aws.internal.filter.FilterPolicy;
import tomodachi.embedded.aws.internal.filter.MalformedPolicy;

/// The attributes of a subscription that were set. Its delivery policy and role are kept and shown,
/// and mean nothing here.
///
/// @param values by their names, as they are shown
/// @param filter what its policy says; null if it wants all messages
record SubscriptionAttributes(SortedMap<String, String> values, @Nullable FilterPolicy filter) {

  private static final String FILTER = "FilterPolicy";
  private static final String SCOPE = "FilterPolicyScope";
  private static final String RAW = "RawMessageDelivery";
  private static final String BODY = "MessageBody";
  private static final String ATTRIBUTES = "MessageAttributes";
  private static final int LONGEST_DOCUMENT = 30_720;
  private static final int LONGEST_NAME = 2048;

  private static final AttributeRules RULES =
      new AttributeRules()
          .add(FILTER, "", SubscriptionAttributes::keptFilter)
          .add(SCOPE, ATTRIBUTES, AttributeRule.choice(BODY, ATTRIBUTES))
          .add(RAW, "false", AttributeRule.flag())
          .add(RedrivePolicy.NAME, "", AttributeRule.upTo(LONGEST_DOCUMENT, RedrivePolicy::kept))
          .add("DeliveryPolicy", "", AttributeRule.upTo(LONGEST_DOCUMENT, AttributeRule.document()))
          .add("SubscriptionRoleArn", "", AttributeRule.text(LONGEST_NAME));

  /// Those of a new subscription.
  static SubscriptionAttributes none() {
    return new SubscriptionAttributes(new TreeMap<>(), null);
  }

  static boolean know(String name) {
    return RULES.know(name);
  }

  /// The attributes after some have been changed.
  ///
  /// @throws InvalidAttribute if one isn't known, or may not say that
  SubscriptionAttributes with(Map<String, String> changes) throws InvalidAttribute {
    var changed = RULES.changed(values, changes);
    return new SubscriptionAttributes(changed, filter(changed));
  }

  /// True if they mean the same as others.
  boolean meanTheSame(SubscriptionAttributes others) {
    return RULES.meanTheSame(values, others.values);
  }

  /// True if a message comes without an envelope.
  boolean isRaw() {
    return RULES.value(values, RAW).equals("true");
  }

  /// Where messages go that can't be delivered.
  Optional<Arn> deadLetterQueue() {
    return Optional.ofNullable(values.get(RedrivePolicy.NAME)).flatMap(RedrivePolicy::queue);
  }

  /// True if the subscription wants a message.
  boolean accept(Map<String, MessageAttribute> attributes, String body) {
    return filter == null || filter.accepts(attributes, body);
  }

  /// As they are shown: the scope of a filter only where there is one.
  SortedMap<String, String> shown() {
    var shown = new TreeMap<>(values);
    shown.putIfAbsent(RAW, "false");
    if (shown.containsKey(FILTER)) {
      shown.putIfAbsent(SCOPE, ATTRIBUTES);
    } else {
      shown.remove(SCOPE);
    }
    return shown;
  }

  private static @Nullable FilterPolicy filter(Map<String, String> values) throws InvalidAttribute {
    var policy = values.get(FILTER);
    try {
      return policy == null ? null : FilterPolicy.parse(policy, scope(values));
    } catch (MalformedPolicy malformed) {
      throw invalidFilter(String.valueOf(malformed.getMessage()));
    }
  }

  private static FilterPolicy.Scope scope(Map<String, String> values) {
    return RULES.value(values, SCOPE).equals(BODY)
        ? FilterPolicy.Scope.MESSAGE_BODY
        : FilterPolicy.Scope.MESSAGE_ATTRIBUTES;
  }

  /// What concerns the scope isn't said of the policy.
  private static InvalidAttribute invalidFilter(String reason) {
    return reason.startsWith("Filter policy scope")
        ? new InvalidAttribute(reason)
        : InvalidAttribute.of(FILTER, reason);
  }

  /// A policy without conditions is none.
  private static String keptFilter(String name, String policy) {
    return Json.object(policy).filter(document -> document.isEmpty()).isPresent() ? "" : policy;
  }
}
