package redis;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import tomodachi.transport.Trigger;

/// Calls the method for each task in a Redis list. Its one parameter is the task: text or what text
/// converts to, or a record, map or list made from JSON.
///
/// A task whose method returns is done; one whose method throws, or that fits no parameter, goes to
/// `<list>:failed`, with a warning in the log.
@Trigger(RedisTransportFactory.class)
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface RedisTask {
  /// The name of the list.
  String list();

  /// The handler's name in options and logs; empty: the method's.
  String name() default "";

  /// The longest a call may take, such as `30s`; empty: no limit.
  String timeout() default "";
}
