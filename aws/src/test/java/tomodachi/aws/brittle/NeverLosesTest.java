package tomodachi.aws.brittle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tomodachi.Options;
import tomodachi.aws.contract.AwsServer;
import tomodachi.testing.Fault;
import tomodachi.testing.FaultProxy;
import tomodachi.testing.ManualTimeline;
import tomodachi.testing.NeverLoses;
import tomodachi.testing.TestSetup;
import tomodachi.testing.contract.Timing;

/// A transport that loses messages of SQS is found out, one that doesn't is not accused.
class NeverLosesTest {

  private ManualTimeline timeline;
  private AwsServer server;
  private FaultProxy proxy;
  private String url;

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
  void connect() {
    timeline = new ManualTimeline();
    server = AwsServer.embedded(Timing.manual(timeline));
    proxy =
        FaultProxy.to(
            new InetSocketAddress(server.endpoint().getHost(), server.endpoint().getPort()));
    url = server.sqs().createQueue(request -> request.queueName("brittle")).queueUrl();
  }

  @AfterEach
  void close() {
    proxy.close();
    server.close();
  }

  private NeverLoses spec(Flaw flaw) {
    var endpoint = URI.create("http://127.0.0.1:" + proxy.address().getPort());
    var options = Options.of(new Brittle(endpoint, url, flaw));
    return NeverLoses.of(
            TestSetup.of(new Consumer(options)).withTimeline(timeline).withFaults(proxy))
        .publishing(
            (_, id) -> server.sqs().sendMessage(request -> request.queueUrl(url).messageBody(id)))
        .handledBy("consume");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void whoLosesNothingIsNotAccused(long seed) {
    var report = spec(Flaw.NONE).assertNeverLoses(seed);

    assertThat(report.faults()).containsOnlyKeys(Fault.values());
    assertThat(report.calls()).isGreaterThan(report.messages());
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
  void whoLosesMessagesIsFoundOutWithinFiveSeeds(Flaw flaw) {
    var spec = spec(flaw).withPatience(Duration.ofSeconds(2));

    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> LongStream.rangeClosed(1, 5).forEach(spec::assertNeverLoses))
        .withMessageContaining("of 40 messages did not come to an end within PT2S")
        .withMessageContaining("at consume: ");
  }
}
