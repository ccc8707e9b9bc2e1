package tomodachi.http.internal.service;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tomodachi.http.HttpException;
import tomodachi.http.internal.server.ReasonPhrase;
import tomodachi.http.internal.websocket.Handshake;
import tomodachi.transport.BindingException;

/// A status that nobody returned: the framework or an exception gave it.
///
/// @param status 300 to 599
/// @param text the body of the answer when no error handler has another
/// @param headers fields the answer must have
/// @param cause what was thrown; null when nothing was
record Problem(
    int status, String text, List<Map.Entry<String, String>> headers, @Nullable Throwable cause) {

  private static final Map.Entry<String, String> BY_ACCEPT = Map.entry("Vary", "Accept");

  /// A status the framework gives, with its reason phrase.
  static Problem of(int status) {
    return of(status, ReasonPhrase.of(status));
  }

  /// The same with another text.
  static Problem of(int status, String text) {
    return new Problem(status, text, List.of(), null);
  }

  /// A handshake that is refused.
  static Problem of(Handshake.Refused refused) {
    return new Problem(refused.status(), refused.text(), refused.fields(), null);
  }

  /// What a thrown exception means.
  static Problem of(Throwable cause) {
    return switch (cause) {
      case HttpException e ->
          new Problem(
              e.status(),
              e.body() == null ? ReasonPhrase.of(e.status()) : e.body(),
              e.headers().entries(),
              e);
      case BindingException e -> new Problem(400, String.valueOf(e.getMessage()), List.of(), e);
      default -> new Problem(500, "", List.of(), cause);
    };
  }

  /// A copy that says more.
  Problem withText(String text) {
    return new Problem(status, text, headers, cause);
  }

  /// A copy whose answer also has this field.
  Problem withHeader(String name, String value) {
    return new Problem(status, text, List.of(Map.entry(name, value)), cause);
  }

  /// True when the exception says its status itself.
  boolean expected() {
    return cause == null || cause instanceof HttpException || cause instanceof BindingException;
  }

  /// The exception an error handler gets.
  Throwable exception() {
    return cause == null ? new HttpException(status, text) : cause;
  }

  /// The answer when there is no error handler, in the form the client prefers.
  Reply reply(ServerRequest request) {
    return reply(Accept.of(request));
  }

  /// The same for a client that accepts these.
  Reply reply(Accept accepted) {
    if (status < 400 || saysItsType()) {
      return Reply.text(status, text, headers);
    }
    return accepted.prefersJson()
        ? ProblemDetails.reply(this, negotiated())
        : Reply.text(status, text, negotiated());
  }

  /// The fields, and that a cache must ask for each form (RFC 9110 section 12.5.5).
  private List<Map.Entry<String, String>> negotiated() {
    return Stream.concat(headers.stream(), Stream.of(BY_ACCEPT)).toList();
  }

  private boolean saysItsType() {
    return headers.stream().anyMatch(field -> field.getKey().equalsIgnoreCase("Content-Type"));
  }
}
