package tomodachi.http.internal.service;

import java.io.IOException;
import java.io.InputStream;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tomodachi.http.EventStream;
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

  /// Nobody keeps events, neither for later nor until there are more of them, as nginx does.
  private static final List<Map.Entry<String, String>> EVENTS =
      List.of(
          Map.entry(CONTENT_TYPE, "text/event-stream; charset=utf-8"),
          Map.entry("Cache-Control", "no-cache"),
          Map.entry("X-Accel-Buffering", "no"));

  private static final byte[] EMPTY = {};
  private static final int OK = 200;

  private static final Head JSON_HEAD = typed(OK, JSON);

  private final EventStreams streams;
  private final InstantSource clock;
  private final String contentType;
  private final Charset charset;
  private final Head textHead;

  /// @param options say the content type of texts
  /// @param streams write events
  /// @param clock the one of the field `Date`
  Renderer(HttpOptions options, EventStreams streams, InstantSource clock) {
    this.streams = streams;
    this.clock = clock;
    var declared = ContentType.charset(options.contentType());
    this.charset = Charset.forName(declared == null ? options.charset() : declared);
    this.contentType =
        declared == null
            ? options.contentType() + "; charset=" + options.charset()
            : options.contentType();
    this.textHead = typed(OK, contentType);
  }

  /// The answer a value stands for.
  ///
  /// @param status unless the value says another
  /// @param request what is answered
  /// @throws NoJsonForm when the value can't be written as JSON
  /// @throws IllegalArgumentException when a header can't be sent, or the charset is unknown
  /// @throws IOException when a file can't be read, or a text has characters its charset doesn't
  Reply render(@Nullable Object value, int status, ServerRequest request) throws IOException {
    return switch (value) {
      case Optional<?> optional -> render(optional.orElse(null), status, request);
      case Response(var own, var headers, var body) -> render(body, own, headers, request);
      case null, default -> render(value, status, Headers.none(), request);
    };
  }

  private Reply render(@Nullable Object body, int status, Headers headers, ServerRequest request)
      throws IOException {
    return switch (body) {
      case null -> empty(status, headers);
      case Optional<?> optional -> render(optional.orElse(null), status, headers, request);
      case CharSequence text -> text(text, status, headers);
      case byte[] bytes -> bytes(bytes, status, headers, contentType);
      case Path file -> new FileAnswer(request, file, headers, clock.instant()).reply(status);
      case StaticFile file -> file.reply(request, status, headers, clock.instant());
      case InputStream stream ->
          new Reply(head(status, headers, BINARY), new Reply.Content.Stream(stream, -1));
      case EventStream events -> events(events, status, headers);
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
    var string = text.toString();
    if (charset.equals(StandardCharsets.UTF_8) && !hasSurrogates(string)) {
      return string.getBytes(StandardCharsets.UTF_8);
    }
    var encoded = charset.newEncoder().encode(CharBuffer.wrap(string));
    var bytes = new byte[encoded.remaining()];
    encoded.get(bytes);
    return bytes;
  }

  /// Only half of a pair can't be encoded; where there is none, the quicker way does.
  private static boolean hasSurrogates(String text) {
    for (var i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private Reply json(@Nullable Object value, int status, Headers headers)
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

  private Reply bytes(byte[] bytes, int status, Headers headers, String contentType) {
    return Reply.of(head(status, headers, contentType), bytes);
  }

  private Reply events(EventStream events, int status, Headers headers) {
    return new Reply(
            new Head(status, headers.entries()), new Reply.Content.Written(streams.writer(events)))
        .withMissing(EVENTS);
  }

  private Head head(int status, Headers headers, String contentType) {
    return status == OK && headers.entries().isEmpty()
        ? usual(contentType)
        : typed(status, headers, contentType);
  }

  /// The head of an answer that says nothing but its type. Most answers are such, and one head does
  /// for all of a type.
  // By reference: whatever is not the very text is looked at closely.
  @SuppressWarnings("ReferenceEquality")
  private Head usual(String contentType) {
    if (contentType == this.contentType) {
      return textHead;
    }
    return contentType.equals(JSON) ? JSON_HEAD : typed(OK, contentType);
  }

  private static Head typed(int status, String contentType) {
    return new Head(status, List.of(Map.entry(CONTENT_TYPE, contentType)));
  }

  private static Head typed(int status, Headers headers, String contentType) {
    if (headers.first(CONTENT_TYPE).isPresent()) {
      return new Head(status, headers.entries());
    }
    var entries = new ArrayList<Map.Entry<String, String>>();
    entries.add(Map.entry(CONTENT_TYPE, contentType));
    entries.addAll(headers.entries());
    return new Head(status, List.copyOf(entries));
  }
}
