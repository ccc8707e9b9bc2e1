package tomodachi.http.internal.server;

import static org.assertj.core.api.Assertions.assertThat;
import static tomodachi.http.internal.server.TestSettings.settings;

import io.netty.buffer.PooledByteBufAllocator;
import io.netty.util.ResourceLeakDetector;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Netty reports a buffer that was dropped without being released, once it is collected and another
/// one is made.
class LeakTest {
  private static final String FIXED = " HTTP/1.1\r\nHost: test\r\nContent-Length: ";
  private static final String CHUNKED =
      " HTTP/1.1\r\nHost: test\r\nTransfer-Encoding: chunked\r\n\r\n";

  /// Complete, incomplete, with another request behind, broken, too large.
  private static final List<String> BODIES =
      List.of(
          FIXED + "50000\r\n\r\n" + "a".repeat(50_000),
          FIXED + "50000\r\n\r\n" + "a".repeat(30_000),
          FIXED + "5\r\n\r\nabcdeGET /next HTTP/1.1\r\nHost: test\r\n\r\n",
          CHUNKED + "3\r\nabc\r\n0\r\n\r\n",
          CHUNKED + "3\r\nabcdef\r\n0\r\n\r\n",
          CHUNKED + "20000\r\n" + "a".repeat(0x20000));

  private final RecordedLog log = new RecordedLog("io.netty.util.ResourceLeakDetector");

  @AfterEach
  void closeLog() {
    log.close();
  }

  @Test
  void testsWatchEveryBuffer() {
    assertThat(ResourceLeakDetector.getLevel()).isEqualTo(ResourceLeakDetector.Level.PARANOID);
  }

  @Test
  void everyBufferIsReleasedWhateverClientsDo() throws Exception {
    for (var i = 0; i < 10; i++) {
      provoke();
    }
    leakOnPurpose();
    awaitReports(1);
    leakOnPurposeAgain();
    awaitReports(2);

    assertThat(log.lines().get(0)).contains("leakOnPurpose(");
    assertThat(log.lines().get(1)).contains("leakOnPurposeAgain(");
    assertThat(log.lines()).hasSize(2);
  }

  private static void provoke() throws Exception {
    var settings = settings().clientMaxSize(100_000).bodyTimeout(Duration.ofMillis(100));
    try (var server = TestServer.direct(settings, LeakTest::answer)) {
      for (var body : BODIES) {
        try (var client = server.connect();
            var impatient = server.connect()) {
          impatient.send("POST /ignored" + body);
          client.send("POST /answered" + body).line();
          impatient.reset();
        }
      }
      for (var malformed : List.of("nonsense\r\n\r\n", "GET / HTTP/1.1\r\n X: a\r\n\r\n")) {
        try (var client = server.connect()) {
          client.send(malformed).line();
        }
      }
    }
  }

  private static void answer(Exchange exchange) {
    if (!exchange.target().equals("/ignored")) {
      exchange.respond(TestServer.ok(), new byte[300_000]);
    }
  }

  private static void leakOnPurpose() {
    PooledByteBufAllocator.DEFAULT.buffer(16).writeByte(1);
  }

  private static void leakOnPurposeAgain() {
    PooledByteBufAllocator.DEFAULT.buffer(16).writeByte(1);
  }

  private void awaitReports(int count) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> {
          System.gc();
          PooledByteBufAllocator.DEFAULT.buffer(16).release();
          return log.lines().size() >= count;
        });
  }
}
