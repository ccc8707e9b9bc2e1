package tomodachi.aws.internal.publish;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A message on its way to AWS. Immutable.
///
/// @param target what it is for
/// @param address the ARN of its topic, or the URL of its queue
/// @param groupId whose order is kept; null: its order doesn't matter
/// @param deduplicationId by which AWS knows it when it comes twice; null: AWS doesn't
/// @param delaySeconds how long it stays hidden in its queue; null: as the queue says
/// @param bytes its size, attributes included
record Outgoing(
    Target target,
    String address,
    String body,
    List<WireAttribute> attributes,
    @Nullable String groupId,
    @Nullable String deduplicationId,
    @Nullable Integer delaySeconds,
    int bytes) {

  /// A copy for this address.
  Outgoing to(String renewed) {
    return new Outgoing(
        target, renewed, body, attributes, groupId, deduplicationId, delaySeconds, bytes);
  }

  /// Where it goes, for messages to people; without content.
  @Override
  public String toString() {
    return target.toString();
  }
}
