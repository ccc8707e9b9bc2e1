package tomodachi.http;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import tomodachi.transport.Trigger;

/// Answers for statuses the framework or an [HttpException] gave, or for exceptions a handler
/// threw. At least one of both is needed.
///
/// What the method returns has that status unless it says another, and the fields the error came
/// with, such as `Allow` or those of [HttpException#headers]. A handler that itself returns such a
/// status is not concerned. Of its parameters, a [Request] is the request, `int status` or `int
/// statusCode` the status, and one of a subtype of [Throwable] the exception; those with [Query],
/// [Header] or [Cookie] must be optional. Others come from middleware or are a mistake.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Trigger(HttpTransportFactory.class)
public @interface HttpError {
  /// The handler's name in options and logs; empty: the method's.
  String name() default "";

  /// Statuses, 400 to 599; 500 also takes uncaught exceptions no other handler names.
  int[] value() default {};

  /// Exception types; the most specific handler wins. An [HttpException] is answered by its status
  /// unless that type or a subtype is named here.
  Class<? extends Throwable>[] exception() default {};
}
