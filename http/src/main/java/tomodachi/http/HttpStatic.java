package tomodachi.http;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import tomodachi.transport.Trigger;
import tomodachi.transport.Tunable;

/// Serves the files of a folder to `GET` and `HEAD`. Stands on the class or, where a class can't be
/// annotated, on a method, which is never called.
///
/// Among the routes of the service it takes the place of its method; one on the class comes after
/// all others. Middleware and decorators run around it, as around a method.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
@Repeatable(HttpStatic.List.class)
@Trigger(HttpTransportFactory.class)
public @interface HttpStatic {
  /// The name in options and logs; empty: the method's, or the class's.
  String name() default "";

  /// The folder. A relative one begins in the folder of the service's source file or, for classes
  /// that were compiled before, in the working directory. It must exist at the start.
  @Tunable
  String path();

  /// A regular expression for the beginning of the path, such as `/static/`; the rest is the name
  /// of the file. With a group `filename` it is for the whole path, and the group is the name:
  /// `/download/(?<filename>[^/]+)/file`.
  String url();

  /// The file that is served for a folder, such as `index.html`; empty: none, a folder is not
  /// found.
  @Tunable
  String index() default "";

  /// True: also files and folders whose names begin with a dot.
  @Tunable
  boolean dotFiles() default false;

  /// The header `Cache-Control` of what is found, such as `public, max-age=3600`; empty: none, so
  /// that clients decide by the file's age whether to ask again.
  @Tunable
  String cacheControl() default "";

  /// See [Http#ignoreLogging].
  @Tunable
  int[] ignoreLogging() default {};

  /// See [Http#accessLog].
  @Tunable
  boolean accessLog() default true;

  /// Several folders.
  @Documented
  @Retention(RetentionPolicy.RUNTIME)
  @Target({ElementType.METHOD, ElementType.TYPE})
  @interface List {
    /// The folders.
    HttpStatic[] value();
  }
}
