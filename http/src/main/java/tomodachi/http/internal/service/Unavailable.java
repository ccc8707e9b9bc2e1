package tomodachi.http.internal.service;

import java.util.List;
import tomodachi.http.internal.server.Exchange;
import tomodachi.http.internal.server.ReasonPhrase;
import tomodachi.launch.DevelopmentNotice;

/// The answer where no service is left to answer: 503, and the connection closes. In development it
/// says why, if that is known.
final class Unavailable {

  private static final Reply REPLY = Reply.text(503, ReasonPhrase.of(503), List.of()).closing();

  private Unavailable() {}

  static void answer(Exchange exchange) {
    Sending.send(exchange, reply(exchange));
  }

  private static Reply reply(Exchange exchange) {
    var notice = DevelopmentNotice.current();
    return notice.isPresent() && LocalClient.sent(exchange)
        ? DevelopmentAnswers.unavailable(exchange, notice.get())
        : REPLY;
  }
}
