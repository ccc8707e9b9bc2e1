package tomodachi.amqp.internal.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.rabbitmq.client.AuthenticationFailureException;
import com.rabbitmq.client.Connection;
import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tomodachi.amqp.AmqpOptions;
import tomodachi.transport.Timeline;

final class LinkTest {

  private static final AmqpOptions OPTIONS =
      AmqpOptions.defaults().withHost("127.0.0.1").withPort(54321);

  private final RecordedLog log = new RecordedLog();
  private final RecordedUser user = new RecordedUser();
  private final AtomicInteger attempts = new AtomicInteger();
  private final AtomicLong later = new AtomicLong();
  private final BlockingQueue<FakeConnection> broker = new LinkedBlockingQueue<>();

  @AfterEach
  void endLog() {
    log.close();
  }

  @Test
  void aBrokerThatIsAwayIsWarnedOfOnce() throws Exception {
    try (var link = link(user)) {
      assertThat(link.open()).isFalse();
      await().until(() -> attempts.get() > 4);

      assertThat(log.lines())
          .containsExactly("WARN unable to connect [amqp] to 127.0.0.1:54321 (connection refused)");
    }
  }

  @Test
  void aBrokerThatStaysAwayIsWarnedOfEveryHalfMinute() throws Exception {
    try (var link = link(user)) {
      link.open();
      later.set(Duration.ofSeconds(30).toNanos());

      await().until(() -> log.lines().size() == 2);
      assertThat(log.lines()).containsOnly(log.lines().getFirst());
    }
  }

  @Test
  void whatTheBrokerSaysIsTheReasonOfALoss() throws Exception {
    var connection = new FakeConnection();
    broker.add(connection);
    try (var link = link(user)) {
      link.open();
      connection.lose("CONNECTION_FORCED - broker forced connection closure");

      await().until(() -> user.events.size() == 2);
      assertThat(user.events)
          .last()
          .isEqualTo("lost: 320 CONNECTION_FORCED - broker forced connection closure");
      assertThat(log.lines())
          .first()
          .isEqualTo(
              "WARN lost the connection [amqp] to 127.0.0.1:54321"
                  + " (320 CONNECTION_FORCED - broker forced connection closure)");
    }
  }

  @Test
  void credentialsRefusedLaterAreAnErrorAndRetried() throws Exception {
    var first = new FakeConnection();
    broker.add(first);
    var refusing = new AtomicInteger();
    try (var link =
        link(
            user,
            _ -> {
              if (attempts.incrementAndGet() == 2) {
                refusing.incrementAndGet();
                throw new AuthenticationFailureException("ACCESS_REFUSED");
              }
              return next();
            })) {
      link.open();
      broker.add(new FakeConnection());
      first.lose("bye");

      await().until(() -> user.connections.size() == 2);
      assertThat(refusing).hasValue(1);
      assertThat(log.lines())
          .anyMatch(line ->
              line.startsWith(
                  "ERROR unable to connect [amqp]: RabbitMQ at 127.0.0.1:54321 refused the"
                      + " user \"guest\""));
    }
  }

  @Test
  void aMistakeInTheUsersCodeIsLoggedAndTheLinkGoesOn() throws Exception {
    broker.add(new FakeConnection());
    broker.add(new FakeConnection());
    var tries = new AtomicInteger();
    var mistaken =
        new RecordedUser() {
          @Override
          void setUp(Connection connection) {
            if (tries.incrementAndGet() == 1) {
              throw new IllegalStateException("a mistake");
            }
          }
        };
    try (var link = link(mistaken)) {
      assertThat(link.open()).isFalse();

      await().until(link::connected);
      assertThat(log.lines()).contains("ERROR a connection [amqp] could not be used");
    }
  }

  private Link link(Link.User user) {
    return link(
        user,
        _ -> {
          attempts.incrementAndGet();
          return next();
        });
  }

  private Line next() throws IOException {
    var connection = broker.poll();
    if (connection == null) {
      throw new ConnectException("Connection refused");
    }
    return connection.line();
  }

  private Link link(Link.User user, Dialer dialer) {
    var choice = new BrokerChoice(new FakeService(OPTIONS), Timeline.system());
    var refusal = new Refusal(OPTIONS);
    return new Link("consume", choice, dialer, refusal, shifted(), new Random(1), user);
  }

  /// Machine time that a test can put forward.
  private Timeline.Machine shifted() {
    var real = Timeline.system().machine();
    return new Timeline.Machine() {
      @Override
      public long nanos() {
        return real.nanos() + later.get();
      }

      @Override
      public Timeline.Alarm after(Duration delay, Runnable task) {
        return real.after(delay, task);
      }
    };
  }
}
