package tomodachi.http.internal.service;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import tomodachi.http.internal.server.Exchange;
import tomodachi.http.internal.server.Head;
import tomodachi.http.internal.server.ReasonPhrase;

/// The answer where no service is left to answer: 503, and the connection closes.
final class Unavailable {

  private static final Head HEAD =
      new Head(
          503,
          List.of(Map.entry("Content-Type", Problem.PLAIN_TEXT), Map.entry("Connection", "close")));

  private Unavailable() {}

  static void answer(Exchange exchange) {
    exchange.respond(HEAD, ReasonPhrase.of(503).getBytes(StandardCharsets.US_ASCII));
  }
}
