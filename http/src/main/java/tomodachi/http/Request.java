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
  /// gone or the request has been answered. The bytes are as they were sent, also where the client
  /// says by `Content-Encoding` that they are compressed. Closing the stream does nothing. One
  /// thread at a time may read.
  ///
  /// @throws IllegalStateException when the body was read by another of these methods
  InputStream stream();

  /// The whole body as it was sent, read on the first call, which blocks until it has come; not to
  /// be changed. This method, [#text] and [#json] can be called together and again.
  ///
  /// @throws HttpException 413 when it is larger than `http.client_max_size`, 408 when the client
  ///   stopped sending, 400 when its chunks are malformed
  /// @throws java.io.UncheckedIOException when the client has gone
  /// @throws IllegalStateException when [#stream] or [#form] was called before
  byte[] bytes();

  /// The body as text, by the charset of its content type, else UTF-8. Bytes that are no text in it
  /// become U+FFFD.
  ///
  /// @throws HttpException as [#bytes], and 415 when that charset is unknown or the body has a
  ///   `Content-Encoding`
  /// @throws java.io.UncheckedIOException when the client has gone
  /// @throws IllegalStateException when [#stream] or [#form] was called before
  String text();

  /// The body as JSON, whatever its content type says; a body that isn't JSON and says it is a form
  /// is of the wrong type.
  ///
  /// @throws HttpException as [#text], 400 when it isn't JSON or doesn't fit the type, and 415 when
  ///   it is a form
  /// @throws java.io.UncheckedIOException when the client has gone
  /// @throws IllegalStateException when [#stream] or [#form] was called before
  <T> T json(Class<T> type);

  /// The fields and files of a body of the type `application/x-www-form-urlencoded` or
  /// `multipart/form-data` (RFC 7578), read on the first call, which blocks until it has come; the
  /// same form at each call.
  ///
  /// A part with the name of a file is a file, any other is a field. A text is decoded by the
  /// charset of its part, else by what the field `_charset_` says, else by that of the content
  /// type, else as UTF-8.
  ///
  /// @throws HttpException as [#bytes]; 415 for another type, an unknown charset, a
  ///   `Content-Encoding` or a `Content-Transfer-Encoding`; 400 when it is malformed; 413 for more
  ///   than `http.max_form_fields` parts, a field larger than `http.form_memory_size`, or headers
  ///   of a part or a name larger than 8 KiB
  /// @throws java.io.UncheckedIOException when the client has gone, or a file can't be kept
  /// @throws IllegalStateException when the body was read by another of these methods
  Form form();

  /// The parts of a form, in the order they came. Usable from any thread.
  interface Form {
    /// The first field of this name.
    Optional<String> field(String name);

    /// All fields of this name.
    List<String> fields(String name);

    /// All fields, by name in the order of their first occurrence.
    Map<String, List<String>> fields();

    /// The first file of this name.
    Optional<File> file(String name);

    /// All files. A file that its sender didn't choose, which has neither name nor content, is
    /// none.
    List<File> files();
  }

  /// A file of a form. One larger than `http.form_memory_size` lies in a temporary file that only
  /// the process's own user may read, and that is deleted when the request has been answered; a
  /// stream returned as the answer is sent before. Usable from any thread.
  interface File {
    /// The name of its part of the form.
    String name();

    /// The name its sender gave it, as received: not fit to be a path. Empty when there was none.
    String filename();

    /// The type its sender gave it; `application/octet-stream` when there was none.
    String contentType();

    /// In bytes.
    long size();

    /// The content from its beginning, at each call anew; to be closed. Reading throws an
    /// [java.io.IOException] once the request has been answered, and also after a thread was
    /// interrupted while it read a file of the same form.
    InputStream stream();

    /// Puts the content into a file. One that is there is replaced when all has been written, and
    /// stays as it is when that fails.
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
