package tomodachi.http.internal.service;

import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tomodachi.http.internal.server.Exchange;

/// Tells whether a request comes from a person at this machine, who may see what is inside of the
/// process: source lines, stack traces, headers.
///
/// The connection must be a local one, not by a proxy that says it forwards for others; and the
/// host that was asked for must be this machine by its name, since a web page whose own name leads
/// here could otherwise read the answer (DNS rebinding).
final class LocalClient {

  private LocalClient() {}

  static boolean sent(Exchange exchange) {
    var address = exchange.remoteAddress().getAddress();
    return address != null
        && address.isLoopbackAddress()
        && isThisMachine(exchange.header("Host"))
        && !isForwarded(exchange);
  }

  private static boolean isForwarded(Exchange exchange) {
    // By default nginx names itself by nothing but the version of HTTP, which no browser has.
    return !exchange.http11()
        || Stream.of(
                "Forwarded",
                "X-Forwarded-For",
                "X-Forwarded-Host",
                "X-Forwarded-Proto",
                "X-Real-IP",
                "CF-Connecting-IP",
                "True-Client-IP",
                "Via")
            .anyMatch(name -> exchange.header(name) != null);
  }

  /// True for `localhost`, names below it, and loopback addresses, with a port or without.
  static boolean isThisMachine(@Nullable String host) {
    if (host == null) {
      return false;
    }
    var name = host.toLowerCase(Locale.ROOT).replaceFirst(":[0-9]*$", "");
    return name.equals("localhost")
        || name.endsWith(".localhost")
        || name.equals("[::1]")
        || name.matches("127(\\.[0-9]{1,3}){3}");
  }
}
