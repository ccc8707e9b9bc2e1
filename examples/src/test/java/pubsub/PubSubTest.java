package pubsub;

import static org.assertj.core.api.Assertions.assertThat;

import compiled.CompiledExample;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tomodachi.testing.Fault;
import tomodachi.testing.LossReport;
import tomodachi.testing.NeverLoses;
import tomodachi.testing.RunningService;

class PubSubTest {

  private static final Path EXAMPLE = Path.of("pubsub");
  private static final int AT_ONCE = 5;

  @Test
  void noOrderIsLostUnderTheFaultsOfFiftySeeds(@TempDir Path classes) throws Exception {
    try (var example = CompiledExample.of(EXAMPLE, classes)) {
      var spec =
          NeverLoses.of(example.type("Orders"), example.type("Payments"))
              .publishing(PubSubTest::placeOrder)
              .handledBy("pay", "paid");

      var reports = run(spec, LongStream.rangeClosed(1, Long.getLong("tomodachi.seeds", 50)));

      assertThat(reports.stream().flatMap(report -> report.faults().keySet().stream()))
          .containsAll(EnumSet.complementOf(EnumSet.of(Fault.LEASE_EXPIRY, Fault.FAILED_DELETE)));
    }
  }

  private static void placeOrder(RunningService services, String id) {
    var order = BodyPublishers.ofString("{\"id\": \"%s\", \"amount\": 30}".formatted(id));
    var request =
        services.request("/orders").header("Content-Type", "application/json").POST(order);

    assertThat(services.send(request).statusCode()).isEqualTo(202);
  }

  /// Runs several seeds side by side, since most of the time they wait for connections.
  private static List<LossReport> run(NeverLoses spec, LongStream seeds)
      throws InterruptedException, ExecutionException {
    try (var executor = Executors.newFixedThreadPool(AT_ONCE)) {
      var running = new ArrayList<Future<LossReport>>();
      seeds.forEach(seed -> running.add(executor.submit(() -> spec.assertNeverLoses(seed))));
      var reports = new ArrayList<LossReport>();
      for (var each : running) {
        reports.add(each.get());
      }
      return reports;
    }
  }
}
