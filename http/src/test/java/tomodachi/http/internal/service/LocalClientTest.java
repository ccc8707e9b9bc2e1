package tomodachi.http.internal.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalClientTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost",
        "localhost:9700",
        "LOCALHOST",
        "shop.localhost:1",
        "127.0.0.1",
        "127.1.2.3:80",
        "[::1]",
        "[::1]:9700",
      })
  void thisMachineHasTheseNames(String host) {
    assertThat(LocalClient.isThisMachine(host)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "evil.example",
        "evil.example:9700",
        "localhost.evil.example",
        "notlocalhost",
        "127.0.0.1.evil.example",
        "127.evil",
        "192.168.0.7:9700",
        "[2001:db8::1]:9700",
        "0.0.0.0",
      })
  void otherNamesMayLeadHereFromAPageOfSomebodyElse(String host) {
    assertThat(LocalClient.isThisMachine(host)).isFalse();
  }

  @Test
  void aRequestWithoutAHostIsNobodys() {
    assertThat(LocalClient.isThisMachine(null)).isFalse();
  }
}
