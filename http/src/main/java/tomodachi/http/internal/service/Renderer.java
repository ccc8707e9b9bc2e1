package tomodachi.http.internal.service;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLConnection;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tomodachi.http.Headers;
import tomodachi.http.HttpOptions;
import tomodachi.http.Response;
import tomodachi.http.internal.server.Head;
import tomodachi.transport.JsonCodec;

/// Makes answers of what handlers return.
final class Renderer {

  private static final String CONTENT_TYPE = "Content-Type";
  private static final String JSON = "application/json";
  private static final String BINARY = "application/octet-stream";
  private static final byte[] EMPTY = {};

  private final String contentType;
  private final Charset charset;

  /// @param options say the content type of texts
  Renderer(HttpOptions options) {
    var declared = ContentType.charset(options.contentType());
    this.charset = Charset.forName(declared == null ? options.charset() : declared);
    this.contentType =
        declared == null
            ? options.contentType() + "; charset=" + options.charset()
            : options.contentType();
  }

  /// The answer a value stands for.
  ///
  /// @param status unless the value says another
  /// @throws NoJsonForm when the value can't be written as JSON
  /// @throws IllegalArgumentException when a header can't be sent, or the charset is unknown
  /// @throws IOException when a file can't be read, or a text has characters its charset doesn't
  Reply render(@Nullable Object value, int status) throws IOException {
    return switch (value) {
      case Optional<?> optional -> render(optional.orElse(null), status);
      case Response(var own, var headers, var body) -> render(body, own, headers);
      case null, default -> render(value, status, Headers.none());
    };
  }

  private Reply render(@Nullable Object body, int status, Headers headers) throws IOException {
    return switch (body) {
      case null -> empty(status, headers);
      case Optional<?> optional -> render(optional.orElse(null), status, headers);
      case CharSequence text -> text(text, status, headers);
      case byte[] bytes -> bytes(bytes, status, headers, contentType);
      case Path file -> file(file, status, headers);
      case InputStream stream ->
          new Reply(head(status, headers, BINARY), new Reply.Content.Stream(stream, -1));
      case Response.Json(var json) -> json(json, status, headers);
      default -> json(body, status, headers);
    };
  }

  private Reply empty(int status, Headers headers) {
    return status == 204 || status == 304
        ? Reply.of(new Head(status, headers.entries()), EMPTY)
        : bytes(EMPTY, status, headers, contentType);
  }

  private Reply text(CharSequence text, int status, Headers headers)
      throws CharacterCodingException {
    var own = headers.first(CONTENT_TYPE);
    return bytes(
        encode(text, own.isEmpty() ? charset : charset(own.get())), status, headers, contentType);
  }

  private static Charset charset(String contentType) {
    var name = ContentType.charset(contentType);
    return name == null ? StandardCharsets.UTF_8 : Charset.forName(name);
  }

  private static byte[] encode(CharSequence text, Charset charset) throws CharacterCodingException {
    if (charset.equals(StandardCharsets.UTF_8) && text.chars().noneMatch(Renderer::isSurrogate)) {
      return text.toString().getBytes(charset);
    }
    var encoded = charset.newEncoder().encode(CharBuffer.wrap(text));
    var bytes = new byte[encoded.remaining()];
    encoded.get(bytes);
    return bytes;
  }

  /// Only half of a pair can't be encoded; where there is none, the quicker way does.
  private static boolean isSurrogate(int c) {
    return Character.isSurrogate((char) c);
  }

  private static Reply json(@Nullable Object value, int status, Headers headers)
      throws CharacterCodingException {
    var charset = charset(headers.first(CONTENT_TYPE).orElse(JSON));
    var json = json(value);
    var encoded =
        charset.equals(StandardCharsets.UTF_8)
            ? json
            : encode(new String(json, StandardCharsets.UTF_8), charset);
    return bytes(encoded, status, headers, JSON);
  }

  private static byte[] json(@Nullable Object value) {
    try {
      return JsonCodec.standard().write(value);
    } catch (IllegalArgumentException e) {
      throw new NoJsonForm(e);
    }
  }

  private static Reply bytes(byte[] bytes, int status, Headers headers, String contentType) {
    return Reply.of(head(status, headers, contentType), bytes);
  }

  private static Reply file(Path file, int status, Headers headers) throws IOException {
    if (Files.isDirectory(file)) {
      throw new FileSystemException(file.toString(), null, "is a directory");
    }
    var guessed = URLConnection.guessContentTypeFromName(file.toString());
    var head = head(status, headers, guessed == null ? BINARY : guessed);
    var length = Files.size(file);
    return new Reply(head, new Reply.Content.Stream(Files.newInputStream(file), length));
  }

  private static Head head(int status, Headers headers, String contentType) {
    if (headers.first(CONTENT_TYPE).isPresent()) {
      return new Head(status, headers.entries());
    }
    var entries = new ArrayList<Map.Entry<String, String>>();
    entries.add(Map.entry(CONTENT_TYPE, contentType));
    entries.addAll(headers.entries());
    return new Head(status, List.copyOf(entries));
  }
}
