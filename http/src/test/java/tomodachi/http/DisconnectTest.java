package tomodachi.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

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
  }

  @Test
  void aHandlerThatWantsToIsInterruptedWhenItsClientLeaves() throws InterruptedException {
    var service = new Waiting();
    try (var served = Served.start(service)) {
      try (var client = new Client(served.port())) {
        client.write("GET", "/cancelled", "");
        service.entered.await();
      }

      assertThat(service.interrupted.await(20, TimeUnit.SECONDS)).isTrue();
    }
  }
}
