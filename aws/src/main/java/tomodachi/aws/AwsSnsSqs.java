package tomodachi.aws;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import tomodachi.messaging.Envelope;
import tomodachi.transport.Trigger;
import tomodachi.transport.Tunable;

/// Handles the messages of an SNS topic, which come by an SQS queue, or those of a queue alone.
///
/// The message is deleted when the method has returned, delivered again later when it threw, and
/// parked after the last attempt or when it can't be read. What isn't given here stays as it is on
/// AWS.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Repeatable(AwsSnsSqs.List.class)
@Trigger(AwsTransportFactory.class)
public @interface AwsSnsSqs {

  /// For [#visibilityTimeout], [#maxReceiveCount]: not given.
  int UNCHANGED = -1;

  /// For [#filterPolicy] and [#deadLetterQueueName]: what AWS has is removed.
  String REMOVE = "{}";

  /// Short for [#topic].
  String value() default "";

  /// The topic without prefix: letters, digits, `-` and `_`. With `*`, anything without an encoded
  /// dot, or `#`, anything, it is a pattern for topics that exist; those made later are found too.
  /// Empty: no topic, then [#queueName] is needed.
  String topic() default "";

  /// The queue without prefix, or the ARN of one that exists; empty: made from service, topic and
  /// handler. That of a FIFO queue ends in `.fifo`.
  String queueName() default "";

  /// True: all instances of the service share one queue, so each message is handled by one of them.
  /// False: every instance has a queue of its own, so each handles every message.
  boolean competing() default true;

  /// Which messages of the topic come, as JSON; empty: what the subscription has stays; [#REMOVE]:
  /// all come.
  String filterPolicy() default "";

  /// What the filter policy is about.
  FilterPolicyScope filterPolicyScope() default FilterPolicyScope.UNCHANGED;

  /// Whether SNS hands messages over without its own JSON around them.
  RawMessageDelivery rawMessageDelivery() default RawMessageDelivery.UNCHANGED;

  /// How long a received message is hidden from others, in seconds, 0 to 43,200. It is prolonged
  /// while the handler runs. -1: what the queue has stays.
  @Tunable
  int visibilityTimeout() default UNCHANGED;

  /// The queue without prefix, or the ARN of one that exists, to which SQS moves what was received
  /// too often; needs [#maxReceiveCount]. Empty: what the queue has stays; [#REMOVE]: none.
  String deadLetterQueueName() default "";

  /// How many times a message is received before it goes to the dead-letter queue, 1 to 1,000; -1:
  /// not given.
  @Tunable
  int maxReceiveCount() default UNCHANGED;

  /// Whether queue and topic keep the order of each message group.
  boolean fifo() default false;

  /// How many messages one call may fetch, 1 to 10.
  @Tunable
  int maxNumberOfConsumedMessages() default 10;

  /// The handler's name in options, logs and queue names; empty: the method's.
  String name() default "";

  /// How many calls may run at once in this process, 1 or more; -1: 10.
  @Tunable
  int concurrency() default -1;

  /// How many times a message is delivered before it is parked, 1 or more, where no redrive policy
  /// of the queue says so; -1: `messaging.attempts`.
  @Tunable
  int retry() default -1;

  /// The longest a call may take, such as `30s`; then the handler is interrupted. Empty: no limit
  /// but that of stopping. A message whose handler took too long is delivered again later.
  @Tunable
  String timeout() default "";

  /// How messages are read: a class with a public constructor without parameters, or
  /// [Envelope.None].
  Class<? extends Envelope> envelope() default Envelope.OfService.class;

  /// What a filter policy is about.
  enum FilterPolicyScope {
    /// What the subscription has stays.
    UNCHANGED,
    /// The attributes of messages, which is what SNS does by itself.
    MESSAGE_ATTRIBUTES,
    /// The bodies of messages, which have to be JSON.
    MESSAGE_BODY
  }

  /// Whether SNS hands messages over without its own JSON around them.
  enum RawMessageDelivery {
    /// What the subscription has stays.
    UNCHANGED,
    /// The payload is the body, and message attributes are the queue's.
    ON,
    /// The payload stands in SNS's JSON.
    OFF
  }

  /// Several of them on one method.
  @Documented
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.METHOD)
  @interface List {
    /// The triggers.
    AwsSnsSqs[] value();
  }
}
