package tomodachi.schedule;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import tomodachi.transport.Trigger;
import tomodachi.transport.Tunable;

/// Runs a method every day at 00:00. See [Schedule] for all else.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Trigger(ScheduleTransportFactory.class)
public @interface Daily {

  /// See [Schedule#timezone].
  @Tunable
  String timezone() default "";
}
