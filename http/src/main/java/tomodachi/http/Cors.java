package tomodachi.http;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Which pages of other origins may use a route, in the place of all that the options `http.cors`
/// say. Stands beside the route's own annotation; on a class beside [HttpStatic], for whose files
/// it is then.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Cors {
  /// See [CorsOptions#allowedOrigins]; `{}`: none.
  String[] value();

  /// See [CorsOptions#allowedHeaders].
  String[] allowedHeaders() default {};

  /// See [CorsOptions#exposedHeaders].
  String[] exposedHeaders() default {};

  /// See [CorsOptions#allowCredentials].
  boolean allowCredentials() default false;

  /// A duration such as `10m`, see [CorsOptions#maxAge].
  String maxAge() default "10m";
}
