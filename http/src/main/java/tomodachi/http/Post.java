package tomodachi.http;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import tomodachi.transport.Trigger;
import tomodachi.transport.Tunable;

/// A `POST` route by path template, such as `/orders`.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Trigger(HttpTransportFactory.class)
public @interface Post {
  /// The handler's name in options and logs; empty: the method's.
  String name() default "";

  /// See [Http#timeout].
  @Tunable
  String timeout() default "";

  /// One or more templates, each beginning with `/`. `{name}` is one segment of the path, and
  /// `{name...}` at the end is the rest of it; both take at least one character.
  String[] value();

  /// See [Http#ignoreLogging].
  @Tunable
  int[] ignoreLogging() default {};

  /// See [Http#accessLog].
  @Tunable
  boolean accessLog() default true;

  /// See [Http#cancelOnDisconnect].
  boolean cancelOnDisconnect() default false;
}
