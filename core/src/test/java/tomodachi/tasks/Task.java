package tomodachi.tasks;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import tomodachi.transport.Trigger;
import tomodachi.transport.Tunable;

/// Handles the tasks of a key.
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
@Repeatable(Task.List.class)
@Trigger(TaskTransportFactory.class)
public @interface Task {
  String value() default "";

  String name() default "";

  @Tunable
  String timeout() default "";

  @Tunable
  int attempts() default 3;

  @Tunable
  int[] quietCodes() default {};

  @Tunable
  boolean audited() default false;

  @Retention(RetentionPolicy.RUNTIME)
  @Target({ElementType.METHOD, ElementType.TYPE})
  @interface List {
    Task[] value();
  }
}
