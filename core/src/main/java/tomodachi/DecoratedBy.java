package tomodachi;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Puts decorators before a handler, before all handlers of a class, or before every place that
/// carries the annotation it stands on.
///
/// Such an annotation needs `@Retention(RUNTIME)`: without it the check would be skipped silently,
/// so the start fails.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.ANNOTATION_TYPE, ElementType.METHOD, ElementType.TYPE})
public @interface DecoratedBy {
  /// The decorators, called in this order; those of the class come before those of the method.
  Class<? extends Decorator>[] value();
}
