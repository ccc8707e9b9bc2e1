package tomodachi.http.internal.websocket;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tomodachi.http.internal.server.Exchange;

/// The server's side of the opening handshake (RFC 6455 section 4.2).
///
/// @param origins says which pages may connect
/// @param compression whether messages may be compressed
public record Handshake(OriginCheck origins, boolean compression) {

  private static final String MAGIC = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

  /// 16 bytes in Base64.
  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9+/]{21}[AQgw]==");

  private static final Map.Entry<String, String> UPGRADE = Map.entry("Upgrade", "websocket");
  private static final String VERSION = "Sec-WebSocket-Version";
  private static final String VERSION_2 = "HTTP/2.0";
  private static final String SUPPORTED_VERSION = "13";

  /// What becomes of it.
  public sealed interface Outcome {}

  /// The request may be upgraded.
  ///
  /// @param fields those of the answer
  /// @param protocol the sub-protocol; null for none
  /// @param compression whether messages may be compressed
  public record Accepted(
      List<Map.Entry<String, String>> fields, @Nullable String protocol, boolean compression)
      implements Outcome {}

  /// The request is answered as one of HTTP.
  ///
  /// @param text says why
  /// @param fields what the answer must have
  public record Refused(int status, String text, List<Map.Entry<String, String>> fields)
      implements Outcome {}

  /// Looks at a request.
  ///
  /// @param protocols the sub-protocols the endpoint speaks, the preferred first
  public Outcome check(Exchange exchange, List<String> protocols) {
    if (exchange.protocol().equals(VERSION_2)) {
      // An answer that names the protocol to change to isn't allowed there (RFC 9113 section 8.6).
      return new Refused(505, "This is a websocket, which begins with HTTP/1.1", List.of());
    }
    if (!asksForUpgrade(exchange)) {
      return new Refused(426, "This is a websocket", List.of(UPGRADE));
    }
    if (!SUPPORTED_VERSION.equals(exchange.header(VERSION))) {
      return new Refused(
          426,
          "The version of websockets here is 13",
          List.of(UPGRADE, Map.entry(VERSION, SUPPORTED_VERSION)));
    }
    var keys = exchange.headerValues("Sec-WebSocket-Key");
    if (keys.size() != 1 || !KEY.matcher(keys.getFirst()).matches()) {
      return new Refused(400, "Sec-WebSocket-Key must be 16 bytes in Base64", List.of());
    }
    if (exchange.contentLength() != 0) {
      return new Refused(400, "The request of a websocket has no body", List.of());
    }
    if (!origins.allows(exchange.header("Origin"), exchange.header("Host"))) {
      return new Refused(403, "Pages of this origin may not connect", List.of());
    }
    return accepted(exchange, keys.getFirst(), protocols);
  }

  private static boolean asksForUpgrade(Exchange exchange) {
    return exchange.upgradable()
        && exchange.method().equals("GET")
        && tokens(exchange, "Upgrade").stream().anyMatch("websocket"::equalsIgnoreCase)
        && tokens(exchange, "Connection").stream().anyMatch("upgrade"::equalsIgnoreCase);
  }

  private static List<String> tokens(Exchange exchange, String name) {
    return exchange.headerValues(name).stream()
        .flatMap(value -> Arrays.stream(value.split(",", -1)))
        .map(String::strip)
        .toList();
  }

  private Accepted accepted(Exchange exchange, String key, List<String> protocols) {
    var fields = new ArrayList<>(List.of(UPGRADE, Map.entry("Sec-WebSocket-Accept", proof(key))));
    var offered = tokens(exchange, "Sec-WebSocket-Protocol");
    var protocol = protocols.stream().filter(offered::contains).findFirst().orElse(null);
    if (protocol != null) {
      fields.add(Map.entry("Sec-WebSocket-Protocol", protocol));
    }
    var extension =
        compression ? DeflateOffer.take(exchange.headerValues("Sec-WebSocket-Extensions")) : null;
    if (extension != null) {
      fields.add(Map.entry("Sec-WebSocket-Extensions", extension));
    }
    return new Accepted(fields, protocol, extension != null);
  }

  private static String proof(String key) {
    try {
      // The protocol asks for SHA-1; no secret depends on it.
      var digest = MessageDigest.getInstance("SHA-1").digest((key + MAGIC).getBytes(US_ASCII));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-1", e);
    }
  }
}
