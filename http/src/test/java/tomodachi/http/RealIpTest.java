package tomodachi.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tomodachi.Options;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealIpTest {

  static final class Asked {
    final Options options;

    Asked(HttpOptions http) {
      options = Options.of(http);
    }

    @Get("/ip")
    String ip(Request request) {
      return request.remoteAddress().getHostAddress();
    }
  }

  private static final HttpOptions BEHIND_PROXIES =
      HttpOptions.defaults().withRealIpFrom("127.0.0.1", "10.0.0.0/8", "2001:db8:1::/48");

  private final Served proxied = Served.start(new Asked(BEHIND_PROXIES));
  private final Served standard =
      Served.start(new Asked(BEHIND_PROXIES.withRealIpHeader("Forwarded")));

  @AfterAll
  void stop() {
    proxied.close();
    standard.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "203.0.113.9 | 203.0.113.9",
        "1.1.1.1, 203.0.113.9 | 203.0.113.9",
        "1.1.1.1, 203.0.113.9, 10.1.2.3 | 203.0.113.9",
        "203.0.113.9, 10.1.2.3, 2001:db8:1::7 | 203.0.113.9",
        "10.9.9.9, 10.1.2.3 | 10.9.9.9",
        "203.0.113.9:4711 | 203.0.113.9",
        "[2001:db8:2::1]:4711 | 2001:db8:2:0:0:0:0:1",
        "[2001:db8:2::1] | 2001:db8:2:0:0:0:0:1",
        "2001:db8:2::1 | 2001:db8:2:0:0:0:0:1",
        "::ffff:203.0.113.9 | 203.0.113.9",
        "203.0.113.9, ::ffff:10.1.2.3 | 203.0.113.9",
        "203.0.113.9, , 10.1.2.3, | 203.0.113.9",
        "unknown | 127.0.0.1",
        "203.0.113.9, unknown | 127.0.0.1",
        "203.0.113.9, localhost, 10.1.2.3 | 10.1.2.3",
        "1.2.3 | 127.0.0.1",
        "3405803785 | 127.0.0.1",
        "203.0.113.9 evil | 127.0.0.1",
        "[203.0.113.9 | 127.0.0.1",
        "\"1.1.1.1, 203.0.113.9 | 203.0.113.9",
        "'' | 127.0.0.1",
      })
  void isTheRightMostAddressThatIsNoProxy(String header, String client) {
    assertThat(proxied.get("/ip", "X-Forwarded-For: " + header).body()).isEqualTo(client);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "for=203.0.113.9 | 203.0.113.9",
        "For=1.1.1.1;proto=http, proto=https;for=203.0.113.9;by=10.0.0.1 | 203.0.113.9",
        "for=203.0.113.9, for=10.1.2.3 | 203.0.113.9",
        "for=\"[2001:db8:2::1]:4711\" | 2001:db8:2:0:0:0:0:1",
        "for=\"203.0.113.9:80\" | 203.0.113.9",
        "for=unknown | 127.0.0.1",
        "for=203.0.113.9, for=_hidden | 127.0.0.1",
        "for=203.0.113.9, proto=https | 127.0.0.1",
        "for=\", for=203.0.113.9 | 203.0.113.9",
        "203.0.113.9 | 127.0.0.1",
      })
  void comesFromForwardedWhereTheOptionNamesIt(String header, String client) {
    assertThat(standard.get("/ip", "Forwarded: " + header).body()).isEqualTo(client);
  }

  @Test
  void isNotLookedForBehindMoreProxiesThanThereAre() {
    var few = "203.0.113.9" + ", 10.1.2.3".repeat(63);
    var many = "203.0.113.9, 10.9.9.9" + ", 10.1.2.3".repeat(63);

    assertThat(proxied.get("/ip", "X-Forwarded-For: " + few).body()).isEqualTo("203.0.113.9");
    assertThat(proxied.get("/ip", "X-Forwarded-For: " + many).body()).isEqualTo("10.9.9.9");
  }

  @Test
  void linesOfTheHeaderAreOneList() {
    var answer =
        proxied.get(
            "/ip", "X-Forwarded-For: 1.1.1.1, 203.0.113.9", "X-Forwarded-For: 10.1.2.3, 10.1.2.4");

    assertThat(answer.body()).isEqualTo("203.0.113.9");
  }

  @Test
  void nobodyIsBelievedUnlessNamed() {
    var elsewhere = HttpOptions.defaults().withRealIpFrom("10.0.0.0/8");
    try (var direct = Served.start(new Asked(HttpOptions.defaults()));
        var other = Served.start(new Asked(elsewhere))) {
      assertThat(direct.get("/ip", "X-Forwarded-For: 1.1.1.1").body()).isEqualTo("127.0.0.1");
      assertThat(other.get("/ip", "X-Forwarded-For: 1.1.1.1").body()).isEqualTo("127.0.0.1");
    }
  }

  @Test
  void theAccessLogShowsIt() {
    try (var log = new RecordedLines("tomodachi.http.response")) {
      proxied.get("/ip", "X-Forwarded-For: 2001:db8:2::1");
      proxied.get("/nowhere", "X-Forwarded-For: 203.0.113.9");

      // Lines of the tests before may still come.
      await()
          .untilAsserted(() ->
              assertThat(log.events())
                  .extracting(event ->
                      event.getKeyValuePairs().stream()
                          .filter(pair -> pair.key.equals("remote_ip"))
                          .map(pair -> Map.of(pair.key, pair.value))
                          .toList()
                          .toString())
                  .contains("[{remote_ip=2001:db8:2::1}]", "[{remote_ip=203.0.113.9}]"));
    }
  }
}
