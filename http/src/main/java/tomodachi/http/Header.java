package tomodachi.http;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The parameter is a header of the request; a `List` takes all of that name.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface Header {
  /// Its name in any case; empty: the parameter's with hyphens, `userAgent` is `user-agent`.
  String value() default "";
}
