package command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What slow clients can do to the command: occupy connections for the times stated, and nothing
/// else.
class SlowClientsIT {
  private static final int MANY = 2_000;
  private static final int SOME = 50;
  private static final int SAMPLES = 500;
  private static final int LARGE = 8 << 20;

  /// The listening socket, the connection of another client, and what `jcmd` talks to.
  private static final int AT_REST = 3;

  private static final Duration TIMEOUT = Duration.ofSeconds(2);
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /// A connection is its socket's objects, its decoder and what has come of a head: about 4 KiB.
  private static final long HEAP_PER_CONNECTION = 8 * 1024;

  /// What a run leaves behind that has nothing to do with connections: loaded classes, log buffers.
  private static final long HEAP_AT_REST = 4 << 20;

  private static Command patient() {
    return Command.run(
            Map.of("TOMODACHI_JAVA_OPTS", "-Xmx64m"),
            "examples/src/test/services/Patient.java",
            "--production",
            "-o",
            "http.port=0",
            "-o",
            "http.access_log=false",
            "-o",
            "http.header_timeout=2s",
            "-o",
            "http.body_timeout=2s")
        .awaitReady();
  }

  @Test
  void twoThousandHeadsThatNeverEndAreCutAndCostLittle() throws IOException {
    try (var command = patient();
        var other = new RawConnection(command.port())) {
      median(other);
      var alone = median(other);
      var heapBefore = command.liveHeap();

      long heapDuring;
      Duration among;
      List<SlowClients.Cut> cuts;
      try (var slow =
          SlowClients.dripping(
              MANY, command.port(), "GET /quick HTTP/1.1\r\nHost: a\r\nX-Slow: a")) {
        await().atMost(PATIENCE).until(() -> slow.open() >= MANY * 9 / 10);
        heapDuring = command.liveHeap();
        among = median(other);
        await().atMost(PATIENCE).until(() -> slow.cuts().size() >= MANY);
        cuts = slow.cuts();
      }

      await().atMost(PATIENCE).until(() -> command.sockets() <= AT_REST);
      var heapAfter = command.liveHeap();
      print(alone, among, cuts);
      System.out.printf(
          "live heap in KiB: before %d, among them %d, after them %d%n",
          heapBefore >> 10, heapDuring >> 10, heapAfter >> 10);
      assertThat(cuts).allMatch(cut -> cut.answer().startsWith("HTTP/1.1 408 "));
      assertThat(cuts).allMatch(cut -> cut.after().compareTo(TIMEOUT) >= 0);
      assertThat(heapDuring).isLessThan(heapBefore + HEAP_AT_REST + MANY * HEAP_PER_CONNECTION);
      assertThat(heapAfter).isLessThan(heapBefore + HEAP_AT_REST);
      assertThat(command.terminate()).isZero();
    }
  }

  @Test
  void bodiesThatStopAreCut() throws IOException {
    var head = "POST /upload HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\nabc";
    try (var command = patient();
        var slow = SlowClients.silent(SOME, command.port(), head)) {
      await().atMost(PATIENCE).until(() -> slow.cuts().size() >= SOME);

      assertThat(slow.cuts()).allMatch(cut -> cut.answer().startsWith("HTTP/1.1 408 "));
      assertThat(command.get("/quick").body()).isEqualTo("quick");
    }
  }

  @Test
  void clientsThatDontReadTheirAnswersAreCut() throws IOException {
    try (var command = patient()) {
      var clients = new ArrayList<RawConnection>();
      for (var i = 0; i < SOME; i++) {
        clients.add(new RawConnection(command.port()));
        clients.getLast().send("/large");
      }
      for (var client : clients) {
        client.awaitByte();
      }
      await().atMost(PATIENCE).until(() -> command.sockets() <= AT_REST);

      assertThat(command.get("/quick").body()).isEqualTo("quick");
      assertThat(clients).allMatch(client -> client.countRest() < LARGE);
    }
  }

  private static Duration median(RawConnection client) throws IOException {
    var durations = new ArrayList<Long>();
    for (var i = 0; i < SAMPLES; i++) {
      var begin = System.nanoTime();
      assertThat(client.get("/quick").status()).isEqualTo(200);
      durations.add(System.nanoTime() - begin);
    }
    durations.sort(null);
    return Duration.ofNanos(durations.get(SAMPLES / 2));
  }

  private static void print(Duration alone, Duration among, List<SlowClients.Cut> cuts) {
    var times = cuts.stream().map(SlowClients.Cut::after).sorted().toList();
    System.out.printf(
        "%d slow clients were cut after %d to %d ms, half of them within %d ms%n",
        times.size(),
        times.getFirst().toMillis(),
        times.getLast().toMillis(),
        times.get(times.size() / 2).toMillis());
    System.out.printf(
        "median latency of another client: alone %d µs, among them %d µs, ratio %.2f%n",
        alone.toNanos() / 1000, among.toNanos() / 1000, (double) among.toNanos() / alone.toNanos());
  }
}
