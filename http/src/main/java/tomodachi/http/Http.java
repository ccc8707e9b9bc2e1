package tomodachi.http;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import tomodachi.transport.Trigger;
import tomodachi.transport.Tunable;

/// A route by regular expression. See [Get] and its kin for path templates.
///
/// Of all routes whose expression or template matches the path and that take the method, the one
/// that stands first in the source answers. A path no route matches is answered 404, one that only
/// routes of other methods match 405.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Repeatable(Http.List.class)
@Trigger(HttpTransportFactory.class)
public @interface Http {
  /// The handler's name in options and logs; empty: the method's.
  String name() default "";

  /// A duration such as `30s` after which the handler is interrupted and its client gets 503;
  /// empty: no limit but that of stopping.
  @Tunable
  String timeout() default "";

  /// Methods in any case; `*` is every method. `GET` also answers `HEAD`.
  String[] method();

  /// A regular expression for the whole path, in the syntax of Java or Python. `(?<id>…)` and
  /// `(?P<id>…)` give arguments by name, where a group `user_id` is also the parameter `userId`.
  ///
  /// A `^` at its beginning and a `$` at its end mean nothing. The path is matched decoded, except
  /// that `%2F` and `%25` stay as they are; the arguments are decoded fully. As in Python, `\d`,
  /// `\w` and `\s` know Unicode, and `.` is anything but `\n`.
  String url();

  /// Statuses that are not access-logged.
  @Tunable
  int[] ignoreLogging() default {};

  /// False: no access-log line for any status. An uncaught exception is logged all the same.
  @Tunable
  boolean accessLog() default true;

  /// True: the handler is interrupted when its client goes away.
  boolean cancelOnDisconnect() default false;

  /// Several routes on one method.
  @Documented
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.METHOD)
  @interface List {
    /// The routes.
    Http[] value();
  }
}
