package tomodachi.messaging;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The parameter is a value beside the data: a keyword of the transport such as `routingKey`, else
/// what the envelope's metadata has under that name.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface Meta {
  /// Its name; empty: the parameter's.
  String value() default "";
}
