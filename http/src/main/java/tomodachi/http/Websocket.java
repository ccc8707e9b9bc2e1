package tomodachi.http;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import tomodachi.transport.Trigger;
import tomodachi.transport.Tunable;

/// A websocket endpoint (RFC 6455). Give a template or a regular expression, not both.
///
/// The method is called once for each connection, and may have the parameters of a route and a
/// [WebsocketConnection]. It returns a [WebsocketListener], or nothing when only the server sends.
///
/// The handshake is answered when the method sends for the first time, or has returned. What
/// middleware or a decorator answers before, and an [HttpException] of the method, is the answer of
/// HTTP instead.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Repeatable(Websocket.List.class)
@Trigger(HttpTransportFactory.class)
public @interface Websocket {
  /// The handler's name in options and logs; empty: the method's.
  String name() default "";

  /// See [Http#timeout]; of the method, not of the connection.
  @Tunable
  String timeout() default "";

  /// A path template, as in [Get].
  String value() default "";

  /// A regular expression, as in [Http#url].
  String url() default "";

  /// The sub-protocols the endpoint speaks, the preferred first. Of those a client offers the first
  /// in this order is taken; with none in common the connection has none.
  String[] protocols() default {};

  /// False: no log lines that a connection opened and closed.
  @Tunable
  boolean accessLog() default true;

  /// Several endpoints on one method.
  @Documented
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.METHOD)
  @interface List {
    /// The endpoints.
    Websocket[] value();
  }
}
