package tomodachi.aws.internal.describe;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.Map;
import tomodachi.aws.AwsSnsSqs;
import tomodachi.aws.internal.topology.TopicWish;
import tomodachi.transport.JsonCodec;

/// What handlers say of a subscription, by the names Terraform has for it.
final class SubscriptionPart {

  private SubscriptionPart() {}

  /// What is said; empty when nothing is.
  static Map<String, Hcl> of(TopicWish topic) {
    var said = new LinkedHashMap<String, Hcl>();
    switch (topic.raw()) {
      case ON -> said.put("raw_message_delivery", Hcl.of(true));
      case OFF -> said.put("raw_message_delivery", Hcl.of(false));
      case UNCHANGED -> {}
    }
    switch (topic.scope()) {
      case MESSAGE_ATTRIBUTES -> said.put("filter_policy_scope", Hcl.of("MessageAttributes"));
      case MESSAGE_BODY -> said.put("filter_policy_scope", Hcl.of("MessageBody"));
      case UNCHANGED -> {}
    }
    var policy = topic.filterPolicy();
    if (policy != null) {
      said.put("filter_policy", new Hcl.Json(Hcl.of(parsed(policy))));
    }
    return said;
  }

  /// The same without what is to be removed: what Terraform makes has it not.
  static Map<String, Hcl> forNew(TopicWish topic) {
    var said = of(topic);
    if (AwsSnsSqs.REMOVE.equals(topic.filterPolicy())) {
      said.remove("filter_policy");
    }
    return said;
  }

  private static Object parsed(String policy) {
    var tree = JsonCodec.standard().read(policy.getBytes(UTF_8), Object.class);
    return tree == null ? Map.of() : tree;
  }
}
