package tomodachi.aws.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import tomodachi.StartException;
import tomodachi.aws.AwsSnsSqs;
import tomodachi.testing.FaultProxy;

/// Servers that can't be reached, and queues that are gone.
abstract class TroubleChecks extends SnsSqsChecks {

  TroubleChecks(SnsSqsReference of) {
    super(of);
  }

  static final class Reading {
    final List<String> got = new CopyOnWriteArrayList<>();

    @AwsSnsSqs(topic = "news", queueName = "readers", visibilityTimeout = 2)
    void read(String data) {
      got.add(data);
    }
  }

  @Test
  void aQueueDeletedAtRunTimeIsMadeAgain() {
    var service = new Reading();
    start(service);
    publish("news", "before");
    await(() -> assertThat(service.got).containsExactly("before"));
    var url = url("readers");

    server.sqs().deleteQueue(request -> request.queueUrl(url));

    awaitInTime(
        Duration.ofSeconds(1),
        () -> {
          publish("news", "after");
          assertThat(service.got).contains("after");
        });
  }

  @Test
  void aServiceWithoutServerIsNotReadyUntilThereIsOne() {
    try (var network = proxy()) {
      network.refuse();
      var service = new Reading();
      var running = start(service, through(network));
      assertThat(running.services().ready()).isFalse();

      network.accept();

      await(() -> assertThat(running.services().ready()).isTrue());
      publish("news", "text");
      await(() -> assertThat(service.got).containsExactly("text"));
      running.close();
    }
  }

  @Test
  void aRequiredServerThatCannotBeReachedIsAnError() {
    var nowhere = URI.create("http://127.0.0.1:1");
    var overrides = server.overrides(nowhere, prefix).toArray(String[]::new);

    assertThatExceptionOfType(StartException.class)
        .isThrownBy(() -> start(List.of(new Reading()), with(overrides)))
        .withMessageContaining("127.0.0.1:1")
        .withMessageContaining("aws_sns_sqs.required");
  }

  private static String[] with(String... overrides) {
    var all = new ArrayList<>(List.of(overrides));
    all.add("aws_sns_sqs.required=true");
    return all.toArray(String[]::new);
  }

  @Test
  void aLostConnectionIsMadeAgain() {
    try (var network = proxy()) {
      var service = new Reading();
      var running = start(service, through(network));
      for (var loss = 0; loss < 5; loss++) {
        network.cut();
        var text = "after " + loss;
        publish("news", text);
        // A call that was cut off may have taken it along, until its time is up.
        awaitInTime(Duration.ofSeconds(1), () -> assertThat(service.got).contains(text));
      }
      running.close();
    }
  }

  private FaultProxy proxy() {
    return FaultProxy.to(
        new InetSocketAddress(server.endpoint().getHost(), server.endpoint().getPort()));
  }

  private String[] through(FaultProxy network) {
    var endpoint = URI.create("http://127.0.0.1:" + network.address().getPort());
    return server.overrides(endpoint, prefix).toArray(String[]::new);
  }
}
