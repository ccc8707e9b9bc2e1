package tomodachi.amqp.brittle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.rabbitmq.client.Channel;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tomodachi.Options;
import tomodachi.amqp.contract.Broker;
import tomodachi.testing.Fault;
import tomodachi.testing.FaultProxy;
import tomodachi.testing.ManualTimeline;
import tomodachi.testing.NeverLoses;
import tomodachi.testing.TestSetup;
import tomodachi.testing.contract.Timing;

/// A transport that loses messages is found out, one that doesn't is not accused.
class NeverLosesTest {

  private static final String QUEUE = "brittle";
  private static final int CONFIRM_MILLIS = 10_000;

  private Broker broker;
  private FaultProxy proxy;
  private Channel channel;

  @SuppressWarnings("NullAway.Init") // JUnit calls connect() first
  NeverLosesTest() {}

  static final class Consumer {
    final Options options;

    Consumer(Options options) {
      this.options = options;
    }

    @FromQueue
    void consume(String data) {}
  }

  @BeforeEach
  void connect() throws IOException {
    broker = Broker.embedded(Timing.manual(new ManualTimeline()));
    proxy = FaultProxy.to(broker.address());
    channel = broker.channel();
    channel.confirmSelect();
  }

  @AfterEach
  void close() {
    proxy.close();
    broker.close();
  }

  private NeverLoses spec(Flaw flaw) {
    var options = Options.of(new Brittle(proxy.address().getPort(), QUEUE, flaw));
    return NeverLoses.of(TestSetup.of(new Consumer(options)).withFaults(proxy))
        .publishing((_, id) -> publish(id))
        .handledBy("consume");
  }

  private synchronized void publish(String id)
      throws IOException, InterruptedException, TimeoutException {
    channel.basicPublish("", QUEUE, null, id.getBytes(UTF_8));
    channel.waitForConfirmsOrDie(CONFIRM_MILLIS);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void whoLosesNothingIsNotAccused(long seed) {
    var report = spec(Flaw.NONE).assertNeverLoses(seed);

    assertThat(report.faults()).containsKeys(Fault.CRASH_BEFORE_HANDLER, Fault.CRASH_BEFORE_ACK);
    assertThat(report.calls()).isGreaterThan(report.messages());
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
  void whoLosesMessagesIsFoundOutWithinFiveSeeds(Flaw flaw) {
    var spec = spec(flaw).withPatience(Duration.ofSeconds(1));

    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> LongStream.rangeClosed(1, 5).forEach(spec::assertNeverLoses))
        .withMessageContaining("of 40 messages did not come to an end within PT1S")
        .withMessageContaining("at consume: ")
        .withMessageContaining("under the faults of seed ");
  }

  @Test
  void theReportCountsDuplicates() {
    var report = spec(Flaw.NONE).assertNeverLoses(1);

    assertThat(report.duplicates()).isPositive();
    assertThat(report.seed()).isEqualTo(1);
    assertThat(report.messages()).isEqualTo(40);
  }
}
