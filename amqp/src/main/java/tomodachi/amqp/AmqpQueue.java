package tomodachi.amqp;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// What a handler's queue is made as, in [Amqp#queue]. All queues are durable.
///
/// It says what a new queue is like; a queue that exists keeps its arguments, which RabbitMQ can't
/// change. With `amqp.topology = verify` it is an error if they differ from those given here.
///
/// ```java
/// @Amqp(routingKey = "order.*", queueName = "orders", queue = @AmqpQueue(type = "quorum"))
/// void handle(String order) {}
/// ```
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({})
public @interface AmqpQueue {

  /// As [#deadLetterExchange]: the exchange that has each queue under its name.
  String DEFAULT_EXCHANGE = "amq.default";

  /// `classic`, or `quorum` for one that is kept by several nodes and counts deliveries; its queue
  /// of parked messages is a quorum queue too. Empty: what the virtual host has as its default.
  String type() default "";

  /// The highest priority of a message, 1 to 255; higher ones count as this. Not for quorum queues.
  /// -1: no priorities.
  int maxPriority() default -1;

  /// How many messages may wait in it, 1 or more; [#overflow] says what happens then. -1: any
  /// number.
  long maxLength() default -1;

  /// How many bytes their bodies may have together, 1 or more; -1: any number.
  long maxLengthBytes() default -1;

  /// What a full queue does: `drop-head` drops its oldest message, `reject-publish` refuses the new
  /// one, `reject-publish-dlx` sends it to the dead-letter exchange. Empty: `drop-head`.
  String overflow() default "";

  /// How long a message may wait in it, such as `1h`, up to 49 days; then it is dropped, or sent to
  /// the dead-letter exchange. Empty: for ever.
  String messageTtl() default "";

  /// How long the queue is kept without consumers, such as `7d`, up to 49 days; then it is deleted
  /// with its messages. Empty: what `amqp.queue_ttl` says.
  String expires() default "";

  /// Where messages go that it drops: the exchange's name, or [#DEFAULT_EXCHANGE]. Empty: nowhere.
  /// It isn't made. Messages that are parked don't go there.
  String deadLetterExchange() default "";

  /// The routing key they get; empty: they keep theirs. Needs [#deadLetterExchange].
  String deadLetterRoutingKey() default "";

  /// True: only one of its consumers gets messages, the next when that one is gone.
  boolean singleActiveConsumer() default false;

  /// More arguments, as `name=value`: `x-queue-mode=lazy`. A value that is a whole number, `true`
  /// or `false` is one, any other a text, also one in double quotes.
  String[] arguments() default {};
}
