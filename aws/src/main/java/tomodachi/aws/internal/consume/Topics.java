package tomodachi.aws.internal.consume;

import tomodachi.aws.internal.names.TopicNames;
import tomodachi.aws.internal.topology.Subscription;
import tomodachi.aws.internal.wire.SqsBody;

/// The topics a handler's messages come from.
///
/// @param prefix what is taken off them
/// @param ofRaw the topic of messages that don't say where they come from; empty when that can't be
///   known
record Topics(String prefix, String ofRaw) {

  /// Those of a handler. A queue that has one topic gets its raw messages from there.
  static Topics of(String prefix, Subscription subscription) {
    var wish = subscription.topic();
    return new Topics(
        prefix,
        wish == null || wish.isWildcard() ? "" : TopicNames.ofWire(prefix, wish.wireName()));
  }

  /// The topic a message was published to, decoded and without prefix.
  String of(SqsBody body) {
    var arn = body.topicArn();
    return body.hasType()
        ? TopicNames.ofWire(prefix, arn.substring(arn.lastIndexOf(':') + 1))
        : ofRaw;
  }
}
