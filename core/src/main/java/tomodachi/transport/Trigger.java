package tomodachi.transport;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Makes the annotation it stands on a trigger of a transport.
///
/// That annotation needs `@Retention(RUNTIME)`. It may have these members, which the container
/// reads whatever the transport: `String name()`, the handler's name in options and logs (empty:
/// the method's), and `String timeout()`, the longest a call may take, such as `30s` (empty: no
/// limit). Several on one method are allowed if it is repeatable.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.ANNOTATION_TYPE)
public @interface Trigger {
  /// A class with a no-argument constructor; both are public, in a package exported to all, if it
  /// lives in a named module.
  Class<? extends TransportFactory> value();
}
