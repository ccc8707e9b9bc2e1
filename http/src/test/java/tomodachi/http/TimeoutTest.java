package tomodachi.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class TimeoutTest {

  static class Slow {
    final AtomicBoolean interrupted = new AtomicBoolean();

    @Get(value = "/slow", timeout = "50ms")
    String slow() throws InterruptedException {
      new CountDownLatch(1).await();
      return "never";
    }

    @Get(value = "/deaf", timeout = "50ms")
    String deaf() {
      var never = new CountDownLatch(1);
      try {
        never.await();
      } catch (InterruptedException _) {
        interrupted.set(true);
      }
      return "too late";
    }
  }

  static final class Handled extends Slow {
    @HttpError(503)
    String busy() {
      return "try again";
    }
  }

  @Test
  void aHandlerPastItsTimeIsInterruptedAndItsClientGets503() {
    var service = new Slow();
    try (var served = Served.start(service);
        var client = new Client(served.port());
        var log = new RecordedLines("exception")) {
      assertThat(client.send("GET", "/slow", "")).hasToString("503 Service Unavailable");
      assertThat(client.send("GET", "/slow", "", "Accept: application/json"))
          .hasToString("503 {\"title\":\"Service Unavailable\",\"status\":503}");
      assertThat(log.lines()).isEmpty();
    }
  }

  @Test
  void whatItReturnsAfterwardsDoesNotCount() {
    var service = new Slow();
    try (var served = Served.start(service)) {
      assertThat(served.get("/deaf")).hasToString("503 Service Unavailable");
      assertThat(service.interrupted).isTrue();
    }
  }

  @Test
  void anErrorHandlerMayAnswer() {
    try (var served = Served.start(new Handled())) {
      assertThat(served.get("/slow")).hasToString("503 try again");
    }
  }
}
