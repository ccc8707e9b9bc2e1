package tomodachi.testing.contract;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import tomodachi.messaging.Envelope;
import tomodachi.transport.Trigger;
import tomodachi.transport.Tunable;

/// Handles messages from a [MemoryBroker].
@Trigger(MemoryMessaging.Factory.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface FromTopic {

  boolean competing() default true;

  @Tunable
  int concurrency() default 10;

  @Tunable
  int prefetch() default 100;

  @Tunable
  String timeout() default "";

  Class<? extends Envelope> envelope() default Envelope.OfService.class;
}
