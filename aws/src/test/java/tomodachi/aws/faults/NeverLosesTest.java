package tomodachi.aws.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import tomodachi.testing.Fault;
import tomodachi.testing.LossReport;
import tomodachi.testing.NeverLoses;

/// No message of SNS and SQS is lost, whatever goes wrong.
class NeverLosesTest {

  private static final int AT_ONCE = 5;
  private static final long SEEDS = Long.getLong("tomodachi.seeds", 50);

  @Test
  void noMessageIsLostUnderTheFaultsOfFiftySeeds() throws Exception {
    var spec =
        NeverLoses.of(Orders.class)
            .publishing((services, id) -> services.service(Orders.class).place(id))
            .handledBy("pay");

    var reports = run(spec, LongStream.rangeClosed(1, SEEDS));

    assertThat(reports.stream().flatMap(report -> report.faults().keySet().stream()))
        .contains(Fault.values());
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
