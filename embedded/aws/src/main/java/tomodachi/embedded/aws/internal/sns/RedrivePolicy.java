package tomodachi.embedded.aws.internal.sns;

import java.util.Optional;
import tomodachi.embedded.aws.internal.api.Arn;
import tools.jackson.databind.node.ObjectNode;

/// The document that says where a subscription's messages go that can't be delivered.
final class RedrivePolicy {

  static final String NAME = "RedrivePolicy";

  private static final String TARGET = "deadLetterTargetArn";

  private RedrivePolicy() {}

  /// A policy as it is kept; `{}` says nothing.
  ///
  /// @throws InvalidAttribute if it isn't one
  static String kept(String name, String policy) throws InvalidAttribute {
    if (policy.isEmpty()) {
      return policy;
    }
    var document =
        Json.object(policy).orElseThrow(() -> InvalidAttribute.of(name, "failed to parse JSON."));
    check(name, document);
    return document.isEmpty() ? "" : policy;
  }

  /// The queue it names.
  static Optional<Arn> queue(String policy) {
    return Json.object(policy).flatMap(RedrivePolicy::target);
  }

  /// @throws InvalidAttribute if a FIFO subscription's policy names a standard queue
  static void checkFifo(SubscriptionAttributes attributes) throws InvalidAttribute {
    var queue = attributes.deadLetterQueue();
    if (queue.isPresent() && !TopicName.isFifo(queue.get().resource())) {
      throw InvalidAttribute.of(
          NAME, "must use a FIFO queue as DLQ for a FIFO Subscription to a FIFO Topic.");
    }
  }

  private static void check(String name, ObjectNode document) throws InvalidAttribute {
    for (var member : document.propertyNames()) {
      if (!member.equals(TARGET)) {
        throw InvalidAttribute.of(name, "invalid JSON. Attribute %s is unknown.".formatted(member));
      }
    }
    if (!document.isEmpty() && target(document).isEmpty()) {
      throw InvalidAttribute.of(name, TARGET + " is an invalid arn");
    }
  }

  private static Optional<Arn> target(ObjectNode document) {
    return QueueArn.parse(document.path(TARGET).asString(""));
  }
}
