package tomodachi.amqp.internal.consume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tomodachi.amqp.internal.link.RecordedLog;

class UnsettledWatchTest {

  private static final String WARNING =
      "WARN a message has been unsettled for 900 s; after 1800 s RabbitMQ closes the channel of the"
          + " handler \"test\" and delivers its messages again (amqp.consumer_timeout)";
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(90);

  private final SteppedTime time = new SteppedTime();
  private final RecordedLog log = new RecordedLog();
  private final AtomicLong latest = new AtomicLong();
  private final AtomicLong oldest = new AtomicLong();

  @AfterEach
  void endLog() {
    log.close();
  }

  private UnsettledWatch watch(@Nullable Duration timeout) {
    var subscription = IdleConsumer.subscription("q");
    return new UnsettledWatch(subscription, timeout, time, latest::get, oldest::get);
  }

  private UnsettledWatch begun() {
    var watch = watch(Duration.ofMinutes(30));
    watch.begin();
    return watch;
  }

  private void look(int times) {
    for (var i = 0; i < times; i++) {
      time.pass(BETWEEN_LOOKS);
      await().until(() -> time.waiting() == 1); // It has looked.
    }
  }

  private void deliver(long tag) {
    latest.set(tag);
    oldest.compareAndSet(0, tag);
  }

  @Test
  void aMessageUnsettledForHalfTheTimeIsWarnedOfOnce() {
    begun();
    look(3);
    deliver(1);

    look(10);
    assertThat(log.lines()).isEmpty();
    look(1);
    assertThat(log.lines()).containsExactly(WARNING);
    look(40);
    assertThat(log.lines()).containsExactly(WARNING);
  }

  @Test
  void eachMessageIsWarnedOfWhenItIsTheOldest() {
    begun();
    deliver(2);
    look(20);
    deliver(5);
    oldest.set(5);

    look(10);
    assertThat(log.lines()).hasSize(1);
    look(1);
    assertThat(log.lines()).containsExactly(WARNING, WARNING);
  }

  @Test
  void messagesThatAreSettledInTimeAreNot() {
    begun();
    for (var tag = 1; tag < 100; tag++) {
      latest.set(tag);
      oldest.set(tag);
      look(1);
    }
    oldest.set(0);
    look(20);

    assertThat(log.lines()).isEmpty();
  }

  @Test
  void withoutLimitNothingIsLookedAt() {
    watch(null).begin();

    assertThat(time.waiting()).isZero();
  }

  @Test
  void whatHasEndedLooksNoMore() {
    begun().end();

    assertThat(time.waiting()).isZero();
  }
}
