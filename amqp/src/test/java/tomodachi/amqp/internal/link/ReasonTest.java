package tomodachi.amqp.internal.link;

import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.MissedHeartbeatException;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

final class ReasonTest {

  @Test
  void failuresHaveWords() {
    assertThat(Reason.of(new ConnectException("Connection refused")))
        .isEqualTo("connection refused");
    assertThat(Reason.of(new ConnectException("Network is unreachable")))
        .isEqualTo("network is unreachable");
    assertThat(Reason.of(new UnknownHostException("rabbit"))).isEqualTo("unknown host");
    assertThat(Reason.of(new NoRouteToHostException())).isEqualTo("no route to host");
    assertThat(Reason.of(new SocketTimeoutException("Connect timed out"))).isEqualTo("timed out");
    assertThat(Reason.of(new TimeoutException())).isEqualTo("no answer in time");
    assertThat(Reason.of(new EOFException())).isEqualTo("the broker hung up");
    assertThat(Reason.of(new MissedHeartbeatException("60")))
        .isEqualTo("no heartbeat from the broker");
    assertThat(Reason.of(new SocketException("Connection reset"))).isEqualTo("connection reset");
  }

  @Test
  void theInnermostFailureCounts() {
    assertThat(Reason.of(new IOException("outer", new IOException(new EOFException()))))
        .isEqualTo("the broker hung up");
  }

  @Test
  void wordsAreOneBoundedLineAndKeepAbbreviations() {
    assertThat(Reason.of(new IOException("AMQP version mismatch\nand more")))
        .isEqualTo("AMQP version mismatch");
    assertThat(Reason.of(new IOException("x".repeat(1000)))).hasSize(301);
    assertThat(Reason.of(new IOException())).isEqualTo("IOException");
  }
}
