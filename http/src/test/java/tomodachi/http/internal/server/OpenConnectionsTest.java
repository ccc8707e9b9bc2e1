package tomodachi.http.internal.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.ChannelFuture;
import io.netty.channel.embedded.EmbeddedChannel;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class OpenConnectionsTest {

  @Test
  @Timeout(20)
  void closingDoesNotWaitForConnectionsWhoseLoopIsKept() {
    var channel = new EmbeddedChannel();
    var connections = new OpenConnections(1);
    assertThat(connections.admit()).isTrue();
    connections.add(
        channel,
        new ClientConnection() {
          @Override
          public void stop() {}

          @Override
          public ChannelFuture close() {
            return channel.newPromise();
          }
        });

    connections.close(Duration.ofMillis(10));

    assertThat(connections.size()).isEqualTo(1);
    var _ = channel.close();
  }

  @Test
  void aChannelThatFailsBeforeItSpeaksGivesItsPlaceBack() {
    var connections = new OpenConnections(1);
    assertThat(connections.admit()).isTrue();

    connections.remove(new EmbeddedChannel());

    assertThat(connections.size()).isZero();
    assertThat(connections.admit()).isTrue();
  }
}
