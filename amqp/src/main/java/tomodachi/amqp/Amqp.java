package tomodachi.amqp;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import tomodachi.messaging.Envelope;
import tomodachi.transport.Trigger;
import tomodachi.transport.Tunable;

/// Handles the messages of a routing key.
///
/// The message is acknowledged when the method has returned, delivered again later when it threw,
/// and parked in the queue `<queue>.parked` after the last attempt or when it can't be read.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Repeatable(Amqp.List.class)
@Trigger(AmqpTransportFactory.class)
public @interface Amqp {

  /// Short for [#routingKey].
  String value() default "";

  /// The key without prefix; `*` is one word, `#` any number. Needed, here or as [#value], but for
  /// fanout and headers exchanges.
  String routingKey() default "";

  /// The queue without prefix, up to 248 bytes with it; empty: made from service, key and handler.
  String queueName() default "";

  /// The exchange; it is made if there is none. Empty: `amqp.exchange_name`.
  String exchangeName() default "";

  /// The exchange's type, which it then has to have: `topic`, `direct`, `fanout` or `headers`.
  /// Empty: a topic exchange if it must be made; one that exists is used whatever its type.
  String exchangeType() default "";

  /// What a headers exchange compares the headers of messages with, such as `event=paid`; of
  /// `x-match=all`, the default, or `x-match=any` one says how many must be the same. A value that
  /// is a whole number, `true` or `false` is one, any other a text, also one in double quotes.
  String[] bindingArguments() default {};

  /// What the queue is made as. What isn't given here is left as it is, and one that exists is used
  /// as it is.
  AmqpQueue queue() default @AmqpQueue;

  /// True: all instances of the service share one queue, so each message is handled by one of them.
  /// False: every instance has a queue of its own, so each handles every message.
  boolean competing() default true;

  /// The handler's name in options, logs and queue names; empty: the method's.
  String name() default "";

  /// How many calls may run at once in this process, 1 or more; -1: as many as `prefetch` says.
  @Tunable
  int concurrency() default -1;

  /// How many messages the broker may hand over before they are settled, 1 to 65535; -1:
  /// `amqp.qos.queue_prefetch_count`.
  @Tunable
  int prefetch() default -1;

  /// How many times a message is delivered before it is parked, 1 or more; -1:
  /// `messaging.attempts`.
  @Tunable
  int retry() default -1;

  /// The longest a call may take, such as `30s`; then the handler is interrupted. Empty: no limit
  /// but that of stopping. A message whose handler took too long is delivered again later.
  @Tunable
  String timeout() default "";

  /// How messages are read: a class with a public constructor without parameters, or
  /// [Envelope.None].
  Class<? extends Envelope> envelope() default Envelope.OfService.class;

  /// Several of them on one method.
  @Documented
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.METHOD)
  @interface List {
    /// The triggers.
    Amqp[] value();
  }
}
