package tomodachi.http.internal.service;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tomodachi.http.internal.server.Head;
import tomodachi.http.internal.server.ReasonPhrase;
import tomodachi.transport.BindingException;
import tomodachi.transport.JsonCodec;

/// Writes a problem as JSON (RFC 9457). There is no `type`, so the status says what it is.
final class ProblemDetails {

  private static final Map.Entry<String, String> TYPE =
      Map.entry("Content-Type", "application/problem+json");

  private ProblemDetails() {}

  /// @param headers what the answer has beside its type
  static Reply reply(Problem problem, List<Map.Entry<String, String>> headers) {
    return Reply.of(
            new Head(problem.status(), List.of(TYPE)), JsonCodec.standard().write(members(problem)))
        .withMissing(headers);
  }

  private static Map<String, Object> members(Problem problem) {
    var title = ReasonPhrase.of(problem.status());
    var members = new LinkedHashMap<String, Object>();
    members.put("title", title);
    members.put("status", problem.status());
    if (!problem.text().isEmpty() && !problem.text().equals(title)) {
      members.put("detail", problem.text());
    }
    if (problem.cause() instanceof BindingException e) {
      members.put("errors", List.of(error(e)));
    }
    return members;
  }

  private static Map<String, String> error(BindingException cause) {
    var error = new LinkedHashMap<String, String>();
    error.put("parameter", cause.parameter());
    error.put("detail", detail(cause));
    return error;
  }

  /// The message without the parameter's name in front of it.
  private static String detail(BindingException cause) {
    var message = String.valueOf(cause.getMessage());
    var prefix = cause.parameter() + ": ";
    return message.startsWith(prefix) ? message.substring(prefix.length()) : message;
  }
}
