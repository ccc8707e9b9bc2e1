package tomodachi.aws.internal.topology;

import org.jspecify.annotations.Nullable;
import tomodachi.aws.AwsSnsSqs.FilterPolicyScope;
import tomodachi.aws.AwsSnsSqs.RawMessageDelivery;

/// The topic of a handler, and what its author has said of the subscription.
///
/// @param topic as it is declared, without prefix
/// @param wireName on AWS: with prefix, encoded, with `.fifo`; a pattern if it has `*` or `#`
/// @param filterPolicy JSON; null: not said
public record TopicWish(
    String topic,
    String wireName,
    @Nullable String filterPolicy,
    FilterPolicyScope scope,
    RawMessageDelivery raw) {

  /// True when it is a pattern.
  public boolean isWildcard() {
    return wireName.contains("*") || wireName.contains("#");
  }
}
