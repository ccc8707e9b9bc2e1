package tomodachi.http.internal.service;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import tomodachi.http.HttpOptions;
import tomodachi.http.internal.server.Exchange;

/// The proxies whose word on the client's address is taken.
///
/// A proxy adds the address it got the request from at the right of the list, so the right-most one
/// that isn't a proxy's own is the last that somebody trusted has seen. What stands left of it
/// anybody may have written.
///
/// @param trusted where they are
/// @param header in which field they say it
record Proxies(List<Network> trusted, String header) {

  private static final String FORWARDED = "Forwarded";
  private static final String FOR = "for=";

  /// What stands left of so many isn't looked at; no way is that long.
  private static final int MOST_HOPS = 64;

  static Proxies of(HttpOptions options) {
    return new Proxies(
        options.realIpFrom().stream().map(Network::parse).toList(), options.realIpHeader());
  }

  /// The client's address: the peer's own unless that is a proxy. A list that can't be read is
  /// believed as far as it can.
  InetAddress client(Exchange exchange) {
    var nearest = exchange.remoteAddress().getAddress();
    if (!trusts(nearest)) {
      return nearest;
    }
    for (var hop : nearestFirst(exchange)) {
      var address = IpText.parseWithPort(address(hop));
      if (address == null) {
        return nearest;
      }
      nearest = address;
      if (!trusts(nearest)) {
        return nearest;
      }
    }
    return nearest;
  }

  private boolean trusts(InetAddress address) {
    for (var network : trusted) {
      if (network.contains(address)) {
        return true;
      }
    }
    return false;
  }

  /// Quotes don't hide commas here, or a client could swallow with one what proxies add.
  private List<String> nearestFirst(Exchange exchange) {
    return exchange.headerValues(header).stream()
        .flatMap(field -> Arrays.stream(field.split(",", -1)))
        .map(String::strip)
        .filter(hop -> !hop.isEmpty())
        .toList()
        .reversed()
        .stream()
        .limit(MOST_HOPS)
        .toList();
  }

  private String address(String hop) {
    return header.equalsIgnoreCase(FORWARDED) ? forwardedFor(hop) : hop;
  }

  /// Whom an element of `Forwarded` is for (RFC 7239 section 5.2).
  private static String forwardedFor(String element) {
    return FieldValue.split(element, ';').stream()
        .filter(pair -> pair.regionMatches(true, 0, FOR, 0, FOR.length()))
        .findFirst()
        .map(pair -> FieldValue.unquoted(pair.substring(FOR.length())))
        .orElse("");
  }
}
