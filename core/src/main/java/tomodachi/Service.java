package tomodachi;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Names a service class. Without it the name comes from a `String name` field, else from the class
/// or file name in kebab case.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Service {
  /// The name; short for [#name]. Giving both with different texts is a mistake reported at start.
  String value() default "";

  /// The name; empty: derived from a field or the class.
  String name() default "";

  /// The identity in message uuids and queue names; empty: a `String uuid` field, else random per
  /// instance.
  String uuid() default "";
}
