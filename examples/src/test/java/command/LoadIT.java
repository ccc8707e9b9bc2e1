package command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

/// The command under many requests at once.
class LoadIT {

  private static final String SERVICE = "examples/src/test/services/Slow.java";

  private static Command slow(int gather, Duration duration, String... arguments) {
    var environment =
        Map.of(
            "GATHER", Integer.toString(gather),
            "DURATION", duration.toString(),
            "TOMODACHI_JAVA_OPTS", "-Xmx256m");
    return Command.run(environment, arguments).awaitReady();
  }

  @Test
  void aStopLetsEveryRequestInFlightFinish()
      throws IOException, InterruptedException, ExecutionException {
    try (var slow = slow(200, Duration.ofSeconds(2), SERVICE, "--production", "-o", "http.port=0");
        var crowd = new Crowd(200, slow.port())) {
      assertThat(Crowd.await(crowd.get("/quick"))).noneMatch(RawConnection.Answer::closes);
      var answers = crowd.get("/slow");
      slow.awaitLine("gathered: 200");

      var exitCode = slow.terminate();

      assertThat(Crowd.await(answers))
          .hasSize(200)
          .allMatch(answer -> answer.status() == 200)
          .allMatch(answer -> answer.body().equals("slow"))
          .allMatch(RawConnection.Answer::closes);
      assertThat(exitCode).isZero();
      assertThat(slow.lines().stream().filter(line -> line.contains("drained")))
          .singleElement()
          .asString()
          .contains("finished=200 returned=0 abandoned=0");
    }
  }

  @Test
  void tenThousandRequestsAreInTheirHandlersAtOnce()
      throws IOException, InterruptedException, ExecutionException {
    try (var slow =
            slow(
                10_000,
                Duration.ofSeconds(1),
                SERVICE,
                "--production",
                "-o",
                "http.port=0",
                // The first connection waits until all are open, which takes as long as it takes.
                "-o",
                "http.header_timeout=120");
        var crowd = new Crowd(10_000, slow.port())) {
      var begin = System.nanoTime();
      var answers = Crowd.await(crowd.get("/slow"));
      System.out.printf(
          "10,000 requests of 1 s with -Xmx256m took %d ms%n",
          Duration.ofNanos(System.nanoTime() - begin).toMillis());

      assertThat(answers).hasSize(10_000).allMatch(answer -> answer.status() == 200);
      assertThat(slow.lines()).contains("gathered: 10000");
      assertThat(Long.parseLong(slow.get("/memory").body())).isLessThanOrEqualTo(256 << 20);
      assertThat(slow.terminate()).isZero();
    }
  }
}
