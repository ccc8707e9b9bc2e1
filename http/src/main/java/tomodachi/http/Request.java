package tomodachi.http;

import java.io.InputStream;
import java.net.InetAddress;
import java.nio.file.Path;
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

  /// The client: the peer, or whom a proxy of `http.real_ip_from` names.
  InetAddress remoteAddress();

  /// The login of a Basic authorization (RFC 7617), not checked; empty also when it is malformed.
  Optional<Credentials> credentials();

  /// The body as it arrives, the same stream at each call; reading blocks until bytes have come.
  ///
  /// Reading throws an [HttpException] 413 past `http.client_max_size`, 408 when the client stopped
  /// sending, 400 when its chunks are malformed, and an [java.io.IOException] when the client has
  /// gone.
  ///
  /// @throws IllegalStateException when the body was read by another of these methods
  InputStream stream();

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

  /// The fields and files of a body of the type `application/x-www-form-urlencoded` or
  /// `multipart/form-data` (RFC 7578), read on the first call, which blocks until it has come.
  ///
  /// @throws HttpException as [#bytes]; 415 for another type; 400 when it is malformed; 413 for
  ///   more than `http.max_form_fields` parts, or a field larger than `http.form_memory_size`
  /// @throws java.io.UncheckedIOException when the client has gone
  /// @throws IllegalStateException when the body was read by another of these methods
  Form form();

  /// The parts of a form, in the order they came.
  interface Form {
    /// The first field of this name.
    Optional<String> field(String name);

    /// All fields of this name.
    List<String> fields(String name);

    /// All fields, by name in the order of their first occurrence.
    Map<String, List<String>> fields();

    /// The first file of this name.
    Optional<File> file(String name);

    /// All files.
    List<File> files();
  }

  /// A file of a form. Its content is deleted when the request has been answered.
  interface File {
    /// The name of its part of the form.
    String name();

    /// The name its sender gave it, as received: not fit to be a path. Empty when there was none.
    String filename();

    /// The type its sender gave it; `application/octet-stream` when there was none.
    String contentType();

    /// In bytes.
    long size();

    /// The content from its beginning, at each call anew; to be closed.
    InputStream stream();

    /// Puts the content into a file, which is replaced if there is one.
    ///
    /// @throws java.io.UncheckedIOException when it can't be written
    void saveTo(Path target);
  }

  /// Login and password.
  record Credentials(String login, String password) {
    @Override
    public String toString() {
      return "Credentials[login=" + login + "]";
    }
  }
}
