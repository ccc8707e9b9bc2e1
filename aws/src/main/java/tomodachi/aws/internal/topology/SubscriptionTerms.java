package tomodachi.aws.internal.topology;

import java.util.LinkedHashMap;
import java.util.Map;
import tomodachi.aws.AwsSnsSqs.FilterPolicyScope;

/// What is said of a subscription.
final class SubscriptionTerms {

  static final String POLICY = "FilterPolicy";
  static final String SCOPE = "FilterPolicyScope";
  static final String RAW = "RawMessageDelivery";

  private SubscriptionTerms() {}

  /// As SNS wants it, in an order in which each can be set after the other: a policy that only fits
  /// bodies needs its scope first, any other goes before.
  static Map<String, String> of(TopicWish topic) {
    var terms = new LinkedHashMap<String, String>();
    if (topic.scope() == FilterPolicyScope.MESSAGE_BODY) {
      terms.put(SCOPE, "MessageBody");
    }
    var policy = topic.filterPolicy();
    if (policy != null) {
      terms.put(POLICY, policy);
    }
    if (topic.scope() == FilterPolicyScope.MESSAGE_ATTRIBUTES) {
      terms.put(SCOPE, "MessageAttributes");
    }
    switch (topic.raw()) {
      case ON -> terms.put(RAW, "true");
      case OFF -> terms.put(RAW, "false");
      case UNCHANGED -> {}
    }
    return terms;
  }
}
