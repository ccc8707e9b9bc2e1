package tomodachi.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;
import static tomodachi.testing.ProxiedNetwork.assertReset;
import static tomodachi.testing.ProxiedNetwork.receive;
import static tomodachi.testing.ProxiedNetwork.send;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FaultProxyTest {

  private final ProxiedNetwork network = new ProxiedNetwork();

  @AfterEach
  void close() throws IOException {
    network.close();
  }

  @Test
  void bytesAreTheSameBehindIt() throws IOException {
    try (var pair = network.connect()) {
      send(pair.client(), "there");
      assertThat(receive(pair.server(), 5)).isEqualTo("there");

      send(pair.server(), "and back");
      assertThat(receive(pair.client(), 8)).isEqualTo("and back");
    }
  }

  @Test
  void muchDataPassesWhole() throws Exception {
    var data = new byte[3_000_000];
    new Random(7).nextBytes(data);
    try (var pair = network.connect()) {
      var sender = Thread.startVirtualThread(() -> ProxiedNetwork.sendAndEnd(pair.client(), data));

      assertThat(pair.server().getInputStream().readAllBytes()).isEqualTo(data);
      sender.join();
    }
  }

  @Test
  void theEndOfOneDirectionLeavesTheOther() throws IOException {
    try (var pair = network.connect()) {
      pair.client().shutdownOutput();
      assertThat(pair.server().getInputStream().read()).isEqualTo(-1);

      send(pair.server(), "late");
      assertThat(receive(pair.client(), 4)).isEqualTo("late");
    }
  }

  @Test
  void whatBothSidesHaveEndedIsNoLongerOpen() throws IOException {
    try (var pair = network.connect()) {
      assertThat(network.proxy().open()).isEqualTo(1);

      pair.client().shutdownOutput();
      pair.server().shutdownOutput();

      await().until(() -> network.proxy().open() == 0);
    }
    assertThat(network.proxy().passed()).isEqualTo(1);
  }

  @Test
  void nobodyIsConnectedToOneThatIsClosed() throws IOException {
    for (var round = 0; round < 200; round++) {
      var proxy = FaultProxy.to(network.proxy().address());
      var address = proxy.address();
      proxy.close();

      assertThatExceptionOfType(ConnectException.class)
          .isThrownBy(() -> new Socket(address.getAddress(), address.getPort()).close());
    }
  }

  @Test
  void aCutResetsBothSidesOfEachConnection() throws IOException {
    try (var one = network.connect();
        var two = network.connect()) {
      network.proxy().cut();

      assertReset(one.client());
      assertReset(one.server());
      assertReset(two.client());
      assertReset(two.server());
      await().until(() -> network.proxy().open() == 0);
    }
  }

  @Test
  void afterACutNewConnectionsAreTaken() throws IOException {
    try (var _ = network.connect()) {
      network.proxy().cut();
    }

    assertPasses();
    assertThat(network.proxy().passed()).isEqualTo(2);
  }

  @Test
  void refusedConnectionsAreResetAndCounted() throws IOException {
    network.proxy().refuse();

    network.assertRefused();
    assertThat(network.proxy().refused()).isEqualTo(1);
    assertThat(network.proxy().passed()).isZero();
  }

  @Test
  void refusingLeavesOpenConnectionsAlone() throws IOException {
    try (var pair = network.connect()) {
      network.proxy().refuse();
      send(pair.client(), "on");

      assertThat(receive(pair.server(), 2)).isEqualTo("on");
    }
  }

  @Test
  void acceptingEndsTheRefusal() throws IOException {
    network.proxy().refuse();
    network.proxy().accept();

    assertPasses();
  }

  @Test
  void anUnreachableServerIsAResetForTheClient() throws IOException {
    network.server().close();

    network.assertRefused();
    await().until(() -> network.proxy().open() == 0);
  }

  @Test
  void anotherServerGetsTheNewConnections() throws IOException {
    try (var other = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
      network.proxy().redirect(ProxiedNetwork.addressOf(other));

      try (var client = network.client();
          var accepted = other.accept()) {
        send(client, "moved");
        assertThat(receive(accepted, 5)).isEqualTo("moved");
      }
    }
  }

  @Test
  void closingResetsAllAndTakesNoMore() throws IOException {
    try (var pair = network.connect()) {
      network.proxy().close();
      network.proxy().close();

      assertReset(pair.client());
      assertThatExceptionOfType(ConnectException.class).isThrownBy(network::client);
    }
  }

  private void assertPasses() throws IOException {
    try (var pair = network.connect()) {
      send(pair.client(), "on");
      assertThat(receive(pair.server(), 2)).isEqualTo("on");
    }
  }
}
