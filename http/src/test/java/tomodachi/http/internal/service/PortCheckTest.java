package tomodachi.http.internal.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import tomodachi.http.HttpOptions;
import tomodachi.transport.Checked.Finding;
import tomodachi.transport.Checked.Grade;

/// Whether a service could listen where it wants to.
class PortCheckTest {

  private static Finding check(String host, int port, boolean production) {
    return PortCheck.of(
            HttpOptions.defaults().withHost(host).withPort(port).withReusePort(true), production)
        .finding();
  }

  @Test
  void aPortThatIsTakenIsAFailureAndInProductionMayBeShared() throws IOException {
    try (var somebody = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var port = somebody.getLocalPort();

      assertThat(check("127.0.0.1", port, false).grade()).isEqualTo(Grade.FAILURE);
      assertThat(check("127.0.0.1", port, false).text()).startsWith(port + " is taken");
      assertThat(check("127.0.0.1", port, true).grade()).isEqualTo(Grade.WARNING);
    }
  }

  @Test
  void aPortThatIsFreeIsLeftFree() throws IOException {
    int port;
    try (var found = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = found.getLocalPort();
    }

    assertThat(check("127.0.0.1", port, false))
        .isEqualTo(Finding.ok("http port", port + " is free"));
    assertThat(check("127.0.0.1", port, false).grade()).isEqualTo(Grade.OK);
  }

  @Test
  void anyPortIsFine() {
    assertThat(check("0.0.0.0", 0, false)).isEqualTo(Finding.ok("http port", "any that is free"));
  }

  @Test
  void anAddressOfAnotherMachineIsAFailure() {
    assertThat(check("192.0.2.1", 9700, false))
        .isEqualTo(
            Finding.failure(
                "http port",
                "192.0.2.1 isn't an address of this machine",
                "leave http.host out, or set it to an address of this machine"));
  }
}
