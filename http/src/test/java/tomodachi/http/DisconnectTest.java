package tomodachi.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Collections;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DisconnectTest {

  static final class Waiting {
    final CountDownLatch entered = new CountDownLatch(1);
    final CountDownLatch interrupted = new CountDownLatch(1);

    @Get(value = "/cancelled", cancelOnDisconnect = true)
    void cancelled() throws InterruptedException {
      entered.countDown();
      try {
        new CountDownLatch(1).await();
      } catch (InterruptedException e) {
        interrupted.countDown();
        throw e;
      }
    }

    @Post("/bytes")
    int bytes(Request request) {
      entered.countDown();
      return request.bytes().length;
    }

    @Post("/stream")
    int stream(Request request) throws Exception {
      entered.countDown();
      return request.stream().readAllBytes().length;
    }

    @Get("/endless")
    InputStream endless() {
      var part = new byte[64 * 1024];
      return new SequenceInputStream(
          Collections.enumeration(
              Collections.nCopies(
                  100_000,
                  (InputStream)
                      new ByteArrayInputStream(part) {
                        @Override
                        public void close() {
                          reset();
                        }
                      })));
    }
  }

  private final Waiting service = new Waiting();

  @Test
  void aHandlerThatWantsToIsInterruptedWhenItsClientLeaves() throws InterruptedException {
    try (var served = Served.start(service);
        var log = new RecordedLines("tomodachi.http.response")) {
      try (var client = new Client(served.port())) {
        client.write("GET", "/cancelled", "");
        service.entered.await();
      }

      assertThat(service.interrupted.await(20, TimeUnit.SECONDS)).isTrue();
      await().until(() -> !log.lines().isEmpty());
      assertThat(log.lines())
          .singleElement()
          .asString()
          .contains("status_code=\"499\"", "replaced_status_code=\"503\"");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/bytes", "/stream"})
  void aRequestWhoseBodyNeverComesIsIgnored(String path) throws InterruptedException {
    try (var served = Served.start(service);
        var errors = new RecordedLines("exception");
        var log = new RecordedLines("tomodachi.http")) {
      try (var client = new Client(served.port())) {
        client.write("POST", path, "", "Content-Length: 10");
        service.entered.await();
      }

      await()
          .untilAsserted(() ->
              assertThat(log.lines())
                  .anyMatch(line ->
                      line.startsWith(
                          "INFO ignored http request - connection closed before body was sent"))
                  .anyMatch(line -> line.startsWith("INFO  [status_code=\"499\"")));
      assertThat(errors.lines()).isEmpty();
    }
  }

  @Test
  void anAnswerNobodyReadsToItsEndIsGivenUp() {
    try (var served = Served.start(service);
        var errors = new RecordedLines("exception");
        var log = new RecordedLines("tomodachi.http")) {
      try (var client = new Client(served.port())) {
        client.write("GET", "/endless", "");
      }

      await()
          .untilAsserted(() ->
              assertThat(log.lines())
                  .anyMatch(line -> line.startsWith("INFO client disconnected during writing"))
                  .anyMatch(line -> line.startsWith("INFO  [status_code=\"499\"")));
      assertThat(errors.lines()).isEmpty();
    }
  }
}
