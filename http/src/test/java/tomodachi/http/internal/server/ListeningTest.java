package tomodachi.http.internal.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static tomodachi.http.internal.server.TestSettings.settings;

import org.junit.jupiter.api.Test;
import tomodachi.transport.TransportException;

class ListeningTest {

  @Test
  void portZeroIsAnyFreePort() throws Exception {
    try (var one = TestServer.blocking(TestServer::echo);
        var two = TestServer.blocking(TestServer::echo)) {
      assertThat(one.server().address().getPort())
          .isPositive()
          .isNotEqualTo(two.server().address().getPort());
    }
  }

  @Test
  void anEmptyHostIsAllAddresses() throws Exception {
    try (var server = TestServer.blocking(settings().host(""), TestServer::echo)) {
      assertThat(server.server().address().getAddress().isAnyLocalAddress()).isTrue();
    }
  }

  @Test
  void aPortThatIsTakenIsAnErrorThatSaysWhatToDo() throws Exception {
    try (var first = TestServer.blocking(TestServer::echo)) {
      var port = first.server().address().getPort();

      assertThatThrownBy(() -> TestServer.blocking(settings().port(port), TestServer::echo))
          .isInstanceOf(TransportException.class)
          .hasMessage(takenMessage(port));
    }
  }

  @Test
  void aPortThatCouldBeSharedIsStillAnErrorInDevelopment() throws Exception {
    var shared = settings().port(TestServer.freePort()).reusePort();
    try (var first = TestServer.blocking(shared, TestServer::echo)) {
      var port = first.server().address().getPort();

      assertThatThrownBy(() -> TestServer.blocking(shared, TestServer::echo))
          .isInstanceOf(TransportException.class)
          .hasMessage(takenMessage(port));
    }
  }

  @Test
  void aPortIsSharedInProductionWithAWarning() throws Exception {
    assumeThat(IoTransport.best()).isEqualTo(IoTransport.EPOLL);
    var port = TestServer.freePort();
    var shared = settings().port(port).reusePort().production();
    try (var log = new RecordedLog("tomodachi.http");
        var first = TestServer.blocking(shared, TestServer::echo)) {
      assertThat(log.lines()).noneMatch(line -> line.contains("port is shared"));
      try (var second = TestServer.blocking(shared, TestServer::echo)) {
        assertThat(second.server().address().getPort())
            .isEqualTo(first.server().address().getPort());
        assertThat(log.lines())
            .contains(
                "WARN port is shared with another process, http.reuse_port=false would refuse it"
                    + " [host=\"127.0.0.1\", port=\"%d\"]".formatted(port));
      }
    }
  }

  @Test
  void aPortWhoseOwnerDoesNotShareIsTakenInProductionToo() throws Exception {
    try (var log = new RecordedLog("tomodachi.http");
        var owner = TestServer.blocking(TestServer::echo)) {
      var port = owner.server().address().getPort();

      assertThatThrownBy(() ->
              TestServer.blocking(settings().port(port).reusePort().production(), TestServer::echo))
          .isInstanceOf(TransportException.class)
          .hasMessage(takenMessage(port));
      assertThat(log.lines()).noneMatch(line -> line.contains("port is shared"));
    }
  }

  @Test
  void anAddressThatCanNotBeHadIsNotTakenForAShared() throws Exception {
    var shared = settings().host("192.0.2.1").port(TestServer.freePort()).reusePort().production();
    try (var log = new RecordedLog("tomodachi.http")) {
      assertThatThrownBy(() -> TestServer.blocking(shared, TestServer::echo))
          .isInstanceOf(TransportException.class)
          .hasMessageStartingWith("Can't listen on port ");
      assertThat(log.lines()).noneMatch(line -> line.contains("port is shared"));
    }
  }

  @Test
  void anUnknownHostSaysSo() {
    assertThatThrownBy(() -> TestServer.blocking(settings().host("[nowhere"), TestServer::echo))
        .isInstanceOf(TransportException.class)
        .hasMessage(
            """
            Host "[nowhere" is unknown, so nothing can listen there
                set http.host to an address of this machine, such as 0.0.0.0 for all\
            """);
  }

  @Test
  void anAddressOfAnotherMachineSaysSo() {
    assertThatThrownBy(() -> TestServer.blocking(settings().host("192.0.2.1"), TestServer::echo))
        .isInstanceOf(TransportException.class)
        .hasMessageStartingWith("Can't listen on port 0 of 192.0.2.1: ")
        .hasMessageEndingWith(
            "\n    set http.host and http.port to what this process may listen on");
  }

  @Test
  void aPortThatIsNoneIsAMistake() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> settings().port(65_536).get())
        .withMessage("Port must be 0 to 65535, was 65536");
  }

  @Test
  void javasOwnChannelsServeToo() throws Exception {
    try (var server = TestServer.nio(settings(), TestServer::echo);
        var client = server.connect()) {
      client.send("POST / HTTP/1.1\r\nHost: test\r\nContent-Length: 3\r\n\r\nabc");
      assertThat(client.answer().body()).isEqualTo("POST / 3");

      client.send("GET /bye HTTP/1.1\r\nHost: test\r\nConnection: close\r\n\r\nmore");
      assertThat(client.answer().body()).isEqualTo("GET /bye 0");
      assertThat(client.isClosedByServer()).isTrue();
    }
  }

  @Test
  void theEnginesVersionIsKnown() throws Exception {
    try (var server = TestServer.blocking(TestServer::echo)) {
      assertThat(server.server().engineVersion()).startsWith("4.");
    }
  }

  private static String takenMessage(int port) {
    return """
    Port %d on 127.0.0.1 is already in use
        stop what listens there, or choose another with -o http.port=…\
    """
        .formatted(port);
  }
}
