package tomodachi.http;

import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One HTTP request; valid while its handler runs. Usable from any thread.
public interface Request {

  /// The method as received, such as `GET`.
  String method();

  /// The decoded path without the query.
  String path();

  /// The request target as received.
  String target();

  /// The first query parameter of this name, decoded.
  Optional<String> query(String name);

  /// All query parameters, decoded, in the order of their first occurrence.
  Map<String, List<String>> queries();

  /// The first header of this name; empty when absent, not when blank.
  Optional<String> header(String name);

  /// All headers.
  Headers headers();

  /// The first cookie of this name.
  Optional<String> cookie(String name);

  /// The peer: the client, or a proxy.
  InetAddress remoteAddress();

  /// The login of a Basic authorization (RFC 7617), not checked; empty also when it is malformed.
  Optional<Credentials> credentials();

  /// The whole body, read on the first call, which blocks until it has come; not to be changed.
  ///
  /// @throws HttpException 413 when it is larger than `http.client_max_size`, 408 when the client
  ///   stopped sending
  /// @throws java.io.UncheckedIOException when the client has gone
  byte[] bytes();

  /// The body as text, by the charset of its content type, else UTF-8.
  ///
  /// @throws HttpException as [#bytes], and 415 when that charset is unknown
  /// @throws java.io.UncheckedIOException when the client has gone
  String text();

  /// The body as JSON.
  ///
  /// @throws HttpException as [#bytes], and 400 when it isn't JSON or doesn't fit the type
  /// @throws java.io.UncheckedIOException when the client has gone
  <T> T json(Class<T> type);

  /// Login and password.
  record Credentials(String login, String password) {
    @Override
    public String toString() {
      return "Credentials[login=" + login + "]";
    }
  }
}
