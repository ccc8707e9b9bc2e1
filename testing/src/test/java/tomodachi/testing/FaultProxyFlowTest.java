package tomodachi.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;
import static tomodachi.testing.ProxiedNetwork.assertReset;
import static tomodachi.testing.ProxiedNetwork.assertSilent;
import static tomodachi.testing.ProxiedNetwork.receive;
import static tomodachi.testing.ProxiedNetwork.send;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tomodachi.testing.FaultProxy.Direction;
import tomodachi.transport.Timeline;

/// What happens to the bytes of connections that stay open.
class FaultProxyFlowTest {

  private final ProxiedNetwork network = new ProxiedNetwork();

  @AfterEach
  void close() throws IOException {
    network.close();
  }

  @Test
  void aStalledConnectionCanBeCut() throws IOException {
    network.proxy().stall();
    try (var pair = network.connect()) {
      send(pair.client(), "lost");
      network.proxy().cut();

      assertReset(pair.client());
      assertReset(pair.server());
      await().until(() -> network.proxy().open() == 0);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aStalledDirectionHoldsBackItsBytesAndOnlyThese(Direction direction) throws IOException {
    try (var pair = network.connect()) {
      network.proxy().stall(direction);
      send(pair.sender(direction), "held");
      assertSilent(pair.receiver(direction));

      send(pair.receiver(direction), "free");
      assertThat(receive(pair.sender(direction), 4)).isEqualTo("free");

      network.proxy().flow(direction);
      assertThat(receive(pair.receiver(direction), 4)).isEqualTo("held");
    }
  }

  @Test
  void aStallHoldsBackTheEndToo() throws IOException {
    try (var pair = network.connect()) {
      network.proxy().stall();
      pair.client().shutdownOutput();
      assertSilent(pair.server());

      network.proxy().flow();
      assertThat(pair.server().getInputStream().read()).isEqualTo(-1);
    }
  }

  @Test
  void whatIsHeldBackIsBounded() throws IOException {
    try (var pair = network.connect()) {
      network.proxy().stall();
      var sender =
          Thread.startVirtualThread(
              () -> ProxiedNetwork.sendAndEnd(pair.client(), new byte[100_000_000]));

      await().until(() -> sender.getState() == Thread.State.WAITING);
      assertThat(sender.isAlive()).isTrue();
    }
  }

  @Test
  void delayedBytesComeLaterAndInOrder() throws IOException {
    var machine = Timeline.system().machine();
    try (var pair = network.connect()) {
      network.proxy().delay(Duration.ofMillis(50));
      var before = machine.nanos();
      send(pair.client(), "a");
      send(pair.client(), "b");

      assertThat(receive(pair.server(), 2)).isEqualTo("ab");
      assertThat(Duration.ofNanos(machine.nanos() - before))
          .isGreaterThanOrEqualTo(Duration.ofMillis(50));
    }
  }

  @Test
  void aNegativeDelayIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> network.proxy().delay(Duration.ofMillis(-1)))
        .withMessage("A delay is 0 or more, was PT-0.001S");
  }

  @ParameterizedTest
  @EnumSource
  void aHalfClosedDirectionEndsForItsReceiver(Direction direction) throws IOException {
    try (var pair = network.connect()) {
      network.proxy().halfClose(direction);

      assertThat(pair.receiver(direction).getInputStream().read()).isEqualTo(-1);
      send(pair.sender(direction), "dropped");
      send(pair.receiver(direction), "free");
      assertThat(receive(pair.sender(direction), 4)).isEqualTo("free");
    }
  }
}
