import org.jspecify.annotations.NullMarked;

/// HTTP: routes, their parameters and answers, error handlers.
@NullMarked
module tomodachi.http {
  requires io.netty.buffer;
  requires io.netty.codec;
  requires io.netty.codec.http;
  requires io.netty.codec.http2;
  requires io.netty.common;
  requires io.netty.handler;
  requires io.netty.transport;
  requires io.netty.transport.classes.epoll;
  requires io.netty.transport.unix.common;
  requires org.slf4j;
  requires transitive tomodachi.core;

  exports tomodachi.http;

  provides tomodachi.transport.TransportFactory with
      tomodachi.http.HttpTransportFactory;
}
