package benchmarks.http.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import org.junit.jupiter.api.Test;

final class WrkOutputTest {

  @Test
  void figuresAreFoundInWhatItWrites() throws Exception {
    var output =
        WrkOutput.parse(
            """
            Running 2s test @ http://127.0.0.1:8080/text
              2 threads and 64 connections
              Thread Stats   Avg      Stdev     Max   +/- Stdev
                Latency     1.37ms    1.06ms  15.34ms   84.45%
                Req/Sec    25.07k     3.20k   32.64k    72.50%
              Latency Distribution
                 50%    1.09ms
                 75%    1.66ms
                 90%    2.63ms
                 99%    5.26ms
              99806 requests in 2.00s, 12.47MB read
            Requests/sec:  49853.21
            Transfer/sec:      6.23MB
            """);

    assertThat(output).isEqualTo(new WrkOutput(99_806, 49_853.21, 5.26, 0));
  }

  @Test
  void failuresAreAddedUpButLateAnswersAreNotAmongThem() throws Exception {
    var output =
        WrkOutput.parse(
            """
                 99%    1.05s
              10 requests in 2.00s, 1.00KB read
              Socket errors: connect 1, read 20, write 300, timeout 4000
              Non-2xx or 3xx responses: 7
            Requests/sec:      5.00
            """);

    assertThat(output).isEqualTo(new WrkOutput(10, 5, 1_050, 328));
  }

  @Test
  void anythingElseIsAMistake() {
    assertThatIOException()
        .isThrownBy(() -> WrkOutput.parse("unable to connect to 127.0.0.1:8080"))
        .withMessage("wrk says something unexpected: unable to connect to 127.0.0.1:8080");
  }
}
