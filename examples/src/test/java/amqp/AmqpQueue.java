package amqp;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import tomodachi.transport.Trigger;

/// Calls the method for each message of a queue.
@Trigger(AmqpTransportFactory.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface AmqpQueue {
  String value();

  String name() default "";

  String timeout() default "";
}
