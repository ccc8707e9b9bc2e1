package tomodachi.amqp.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tomodachi.Options;
import tomodachi.amqp.Amqp;
import tomodachi.messaging.MessagingOptions;
import tomodachi.testing.LogLine;
import tomodachi.testing.RunningService;

/// Messages that are to be parked while the broker doesn't take them there.
abstract class CopyChecks extends AmqpChecks {

  private static final String STUCK =
      "a message can't be retried or parked yet; it stays with this process";
  private static final String FREE = "messages can be retried or parked again";

  CopyChecks(AmqpBehaviour of) {
    super(of);
  }

  static final class Broken {
    final Options options = Options.of(MessagingOptions.defaults().withAttempts(1));

    @Amqp(routingKey = "event", queueName = "stuck")
    void handle(String data) {
      if (!data.isEmpty()) {
        throw new IllegalStateException("broken");
      }
    }
  }

  /// In place of the queue of parked messages, one that takes none.
  private void fillParked(String queue) throws Exception {
    channel.queueDelete(queue + ".parked");
    channel.queueDeclare(
        queue + ".parked",
        true,
        false,
        false,
        Map.of("x-max-length", 0, "x-overflow", "reject-publish"));
  }

  private static List<String> told(RunningService running) {
    return running.logs().lines("tomodachi.amqp").stream()
        .map(LogLine::message)
        .filter(List.of(STUCK, FREE)::contains)
        .toList();
  }

  private static void awaitTold(RunningService running, String... lines) {
    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(told(running)).containsExactly(lines));
  }

  @Test
  void aStopGivesBackWhatCannotBeParked() throws Exception {
    var queue = queue("stuck");
    var running = start(new Broken());
    fillParked(queue);
    send("event", "12345");
    awaitTold(running, STUCK);

    running.close();

    assertThat(drained(running)).isEqualTo("{finished=1, returned=0, abandoned=0}");
    assertThat(waiting(queue)).isEqualTo(1);
    assertThat(waiting(queue + ".parked")).isZero();
  }

  @Test
  void whatCouldNotBeParkedIsWhenItCanBe() throws Exception {
    var queue = queue("stuck");
    var running = start(new Broken());
    fillParked(queue);
    send("event", "12345");
    awaitTold(running, STUCK);

    channel.queueDelete(queue + ".parked");

    awaitWaiting(queue + ".parked", 1);
    awaitTold(running, STUCK, FREE);
  }
}
