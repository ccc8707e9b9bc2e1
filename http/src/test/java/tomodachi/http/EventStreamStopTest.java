package tomodachi.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// What becomes of streams of events when their service stops.
class EventStreamStopTest {

  static final class Events {
    final BlockingQueue<String> told = new LinkedBlockingQueue<>();

    @Get("/waiting")
    EventStream waiting() {
      return sink -> {
        sink.send("first");
        try {
          new CountDownLatch(1).await();
        } finally {
          told.add("open: " + sink.isOpen());
        }
      };
    }

    @Get("/stubborn")
    EventStream stubborn() {
      return sink -> {
        sink.send("first");
        while (true) {
          try {
            new CountDownLatch(1).await();
          } catch (InterruptedException _) {
            sink.send("second");
          }
        }
      };
    }

    @Get("/endless")
    EventStream endless() {
      return sink -> {
        while (true) {
          sink.send("x".repeat(100_000));
        }
      };
    }

    @Get("/failing")
    EventStream failing() {
      return sink -> {
        sink.send("first");
        try {
          new CountDownLatch(1).await();
        } catch (InterruptedException _) {
          throw new IllegalStateException("can't stop");
        }
      };
    }
  }

  private final Events service = new Events();

  @Test
  void aStreamEndsAsIfItsCodeHadReturned() throws InterruptedException {
    try (var errors = new RecordedLines("exception");
        var served = Served.start(service);
        var answer = LiveAnswer.get(served.port(), "/waiting")) {
      assertThat(answer.event()).containsExactly("data: first");

      served.running().close();

      assertThat(service.told.poll(20, TimeUnit.SECONDS)).isEqualTo("open: false");
      assertThat(answer.isWhole()).isTrue();
      assertThat(errors.lines()).isEmpty();
    }
  }

  @Test
  void codeThatGoesOnFailsWhenItSends() {
    try (var errors = new RecordedLines("exception");
        var served = Served.start(service);
        var answer = LiveAnswer.get(served.port(), "/stubborn")) {
      assertThat(answer.event()).containsExactly("data: first");

      served.running().close();

      assertThat(answer.isWhole()).isTrue();
      assertThat(errors.lines()).isEmpty();
    }
  }

  @Test
  void whatFailsForAnotherReasonIsLogged() {
    try (var errors = new RecordedLines("exception");
        var served = Served.start(service);
        var answer = LiveAnswer.get(served.port(), "/failing")) {
      assertThat(answer.event()).containsExactly("data: first");

      served.running().close();

      assertThat(answer.isCutOff()).isTrue();
      assertThat(errors.lines()).singleElement().asString().contains("can't stop");
    }
  }

  @Test
  void aClientThatReadsNothingHoldsNobodyUp() {
    try (var errors = new RecordedLines("exception");
        var served = Served.start(service);
        var answer = LiveAnswer.get(served.port(), "/endless")) {
      assertThat(answer.event()).hasSize(1);

      served.running().close();

      assertThat(answer.status()).isEqualTo("HTTP/1.1 200 OK");
      assertThat(errors.lines()).isEmpty();
    }
  }
}
