package tomodachi.http.internal.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HandshakeTest {

  private static Handshake handshake(String... origins) {
    return new Handshake(OriginCheck.of(List.of(origins)), true);
  }

  /// A right request with other fields in the place of those of the same name.
  private static FakeExchange request(String... changes) {
    var fields =
        new ArrayList<>(
            List.of(
                Map.entry("Host", "shop.example"),
                Map.entry("Connection", "keep-alive, Upgrade"),
                Map.entry("Upgrade", "websocket"),
                Map.entry("Sec-WebSocket-Version", "13"),
                Map.entry("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ==")));
    for (var change : changes) {
      var halves = change.split(": ?", 2);
      fields.removeIf(field -> field.getKey().equals(halves[0]));
      if (!halves[1].isEmpty()) {
        fields.add(Map.entry(halves[0], halves[1]));
      }
    }
    return new FakeExchange(null, "GET", 0, fields);
  }

  private static int refusal(FakeExchange request) {
    return handshake().check(request, List.of()) instanceof Handshake.Refused refused
        ? refused.status()
        : 101;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Connection: upgrade | 101",
        "Connection: close | 426",
        "Connection: | 426",
        "Upgrade: WebSocket | 101",
        "Upgrade: h2c, websocket | 101",
        "Upgrade: h2c | 426",
        "Upgrade: | 426",
        "Sec-WebSocket-Version: 8 | 426",
        "Sec-WebSocket-Version: | 426",
        "Sec-WebSocket-Key: | 400",
        "Sec-WebSocket-Key: short | 400",
        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZR== | 400",
        "Origin: https://shop.example | 101",
        "Origin: http://SHOP.example:80 | 101",
        "Origin: https://shop.example:443 | 101",
        "Origin: https://shop.example:8443 | 403",
        "Origin: https://evil.example | 403",
        "Origin: https://shop.example.evil | 403",
        "Origin: null | 403",
        "Origin: chrome-extension://shop.example | 403",
        "Origin: https:// | 403",
        "Origin: file:// | 403"
      })
  void requestIsTakenOrRefused(String change, int status) {
    assertThat(refusal(request(change))).isEqualTo(status);
  }

  @Test
  void otherMethodsAndBodiesAreRefused() {
    assertThat(refusal(new FakeExchange(null, "HEAD", 0, request().headers()))).isEqualTo(426);
    assertThat(refusal(new FakeExchange(null, "GET", 5, request().headers()))).isEqualTo(400);
    assertThat(refusal(new FakeExchange(null, "GET", -1, request().headers()))).isEqualTo(400);
  }

  @Test
  void aWrongVersionIsToldTheRightOne() {
    var outcome = handshake().check(request("Sec-WebSocket-Version: 7"), List.of());

    assertThat(outcome)
        .isInstanceOfSatisfying(
            Handshake.Refused.class,
            refused ->
                assertThat(refused.fields())
                    .contains(
                        Map.entry("Sec-WebSocket-Version", "13"),
                        Map.entry("Upgrade", "websocket")));
  }

  @Test
  void originsThatAreListedAreAllThereAre() {
    var listed = handshake("https://app.example", "http://localhost:3000");

    assertThat(accepts(listed, "Origin: https://APP.example:443")).isTrue();
    assertThat(accepts(listed, "Origin: http://localhost:3000")).isTrue();
    assertThat(accepts(listed, "X-None: 1")).isTrue();
    assertThat(accepts(listed, "Origin: http://app.example")).isFalse();
    assertThat(accepts(listed, "Origin: https://shop.example")).isFalse();
    assertThat(accepts(handshake("*"), "Origin: null")).isTrue();
  }

  @Test
  void originsBelowAHostAreListedByAStar() {
    var listed = handshake("https://*.example.com:8443");

    assertThat(accepts(listed, "Origin: https://a.b.example.com:8443")).isTrue();
    assertThat(accepts(listed, "Origin: https://example.com:8443")).isFalse();
    assertThat(accepts(listed, "Origin: https://a.example.com")).isFalse();
    assertThat(accepts(listed, "Origin: https://evil.test/.example.com:8443")).isFalse();
  }

  private static boolean accepts(Handshake handshake, String change) {
    return handshake.check(request(change), List.of()) instanceof Handshake.Accepted;
  }

  @Test
  void theServersPreferredProtocolIsTaken() {
    var request = request("Sec-WebSocket-Protocol: a, b,c");

    assertThat(protocol(request, "c", "a")).isEqualTo("c");
    assertThat(protocol(request, "x", "b")).isEqualTo("b");
    assertThat(protocol(request, "x")).isEqualTo("none");
    assertThat(protocol(request)).isEqualTo("none");
  }

  private static String protocol(FakeExchange request, String... protocols) {
    return handshake().check(request, List.of(protocols)) instanceof Handshake.Accepted accepted
            && accepted.protocol() != null
        ? accepted.protocol()
        : "none";
  }
}
