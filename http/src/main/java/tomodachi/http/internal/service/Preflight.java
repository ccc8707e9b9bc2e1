package tomodachi.http.internal.service;

import org.jspecify.annotations.Nullable;
import tomodachi.http.internal.server.Exchange;
import tomodachi.http.internal.server.FieldSyntax;

/// What a browser asks before it sends a request of a page (the CORS protocol of the Fetch
/// standard).
///
/// @param method of the request it would send
/// @param headers names of the fields it would send, as a list; null when none is out of the
///   ordinary
record Preflight(String method, @Nullable String headers) {

  /// The question a request is; null when it is something else.
  static @Nullable Preflight of(Exchange exchange) {
    if (!exchange.method().equals("OPTIONS") || exchange.header("Origin") == null) {
      return null;
    }
    var method = exchange.header("Access-Control-Request-Method");
    return method != null && FieldSyntax.isToken(method)
        ? new Preflight(method, names(exchange.header("Access-Control-Request-Headers")))
        : null;
  }

  /// What is no list of names isn't repeated.
  private static @Nullable String names(@Nullable String list) {
    return list != null && FieldValue.split(list, ',').stream().allMatch(FieldSyntax::isToken)
        ? list
        : null;
  }
}
