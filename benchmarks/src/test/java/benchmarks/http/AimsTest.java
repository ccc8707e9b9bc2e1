package benchmarks.http;

import static benchmarks.http.Contender.BARE;
import static benchmarks.http.Contender.CARRIER;
import static benchmarks.http.Contender.HELIDON;
import static benchmarks.http.Contender.OURS;
import static benchmarks.http.Contender.VERTX;
import static benchmarks.http.Workload.SLEEP;
import static benchmarks.http.Workload.TEXT;
import static org.assertj.core.api.Assertions.assertThat;

import benchmarks.Rounds;
import benchmarks.Settings;
import benchmarks.http.load.Slice;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class AimsTest {

  private final Rounds<Workload, Contender, Slice> requests = new Rounds<>();
  private final Rounds<String, Routing, Slice> routes = new Rounds<>();
  private final Findings findings = new Findings();
  private final Settings settings =
      new Settings(true, 1, List.of(), Path.of("unused"), "./benchmarks/run http --quick");

  private void add(Workload workload, Contender contender, double cpu) {
    requests.add(workload, contender, new Slice(40_000, cpu, 2.5, 0));
  }

  private void measure() {
    add(TEXT, BARE, 20);
    add(TEXT, OURS, 25);
    add(TEXT, CARRIER, 23);
    add(TEXT, HELIDON, 30);
    add(SLEEP, OURS, 40);
    add(SLEEP, HELIDON, 38);
    add(TEXT, VERTX, 35);
    findings.setRequests(requests, Map.of(Contender.SPRING, "it could not be built"));
    routes.add(RouteTrial.REQUEST, Routing.ONE, new Slice(40_000, 20, 2.5, 0));
    routes.add(RouteTrial.REQUEST, Routing.ONE_TEMPLATE, new Slice(40_000, 20.5, 2.5, 3));
    routes.add(RouteTrial.REQUEST, Routing.TEMPLATES, new Slice(40_000, 24, 2.5, 0));
    findings.setRoutes(routes);
    findings.setSockets(new Sockets(10_000, 100, 260, 310));
  }

  @Test
  void eachAimIsComparedWithWhatWasMeasured() {
    measure();

    assertThat(new Aims(findings).table())
        .hasToString(
            """
            | aim | reached | holds |
            | --- | ---: | ---: |
            | Tomodachi, text: CPU ≤ 1.30 × Netty on the event loop | × 1.25 | yes |
            | Tomodachi, carrier, text: CPU ≤ 1.10 × Netty on the event loop | × 1.15 | **no** |
            | Tomodachi, text: less CPU than every framework | Helidon SE × 1.20 | yes |
            | Tomodachi, carrier, text: less CPU than every framework | Helidon SE × 1.30 | yes |
            | Tomodachi, 20 ms of sleep: less CPU than every framework | Helidon SE × 0.95 | **no** |
            | 10,000 templates, one of them asked for: CPU ≤ 1.05 × one route | × 1.03 | yes |
            | 10,000 templates: CPU ≤ 1.05 × one route | × 1.20 | **no** |
            | 10,000 idle websockets take ≤ 150 MB | 160 MB | **no** |
            """);
  }

  @Test
  void theReportHasRatiosFailuresAndWhoIsMissing() {
    measure();

    assertThat(new Report(findings, settings, "a machine").text())
        .contains("| Tomodachi | 25.0 (25.0–25.0) **× 1.25** | 40.0 (40.0–40.0) |")
        .contains("| Helidon SE | 30.0 (30.0–30.0) **× 1.50** | 38.0 (38.0–38.0) **× 0.95** |")
        .contains("All requests were answered with success.")
        .contains(
            "Failed requests in a round, at most: 10,000 templates, one of them asked for, a"
                + " request: 3.")
        .contains("Left out: Spring Boot: it could not be built.")
        .contains("| for each, KB | 16.0 |")
        .doesNotContain("null", "NaN");
    assertThat(new Charts(findings).plot().svg())
        .contains("text: CPU of a request, µs", "Helidon SE")
        .doesNotContain("Spring Boot");
  }

  @Test
  void aRunOfNothingHasNoAims() {
    assertThat(new Report(findings, settings, "a machine").text())
        .endsWith("| aim | reached | holds |\n| --- | ---: | ---: |\n");
  }
}
