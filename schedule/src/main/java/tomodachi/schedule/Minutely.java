package tomodachi.schedule;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import tomodachi.transport.Trigger;

/// Runs a method at second 0 of each minute. See [Schedule] for all else.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Trigger(ScheduleTransportFactory.class)
public @interface Minutely {}
