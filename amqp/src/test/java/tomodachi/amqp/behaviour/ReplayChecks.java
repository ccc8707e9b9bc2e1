package tomodachi.amqp.behaviour;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tomodachi.Options;
import tomodachi.amqp.Amqp;
import tomodachi.amqp.AmqpDelivery;
import tomodachi.messaging.MessagingOptions;
import tomodachi.messaging.transport.ParkedMessage;
import tomodachi.messaging.transport.Replay;
import tomodachi.messaging.transport.Replayed;
import tomodachi.testing.FaultProxy;
import tomodachi.transport.TransportException;

/// Parked messages go back to work, and none is lost on the way.
abstract class ReplayChecks extends DeskChecks {

  private static final long ALL = Long.MAX_VALUE;

  ReplayChecks(AmqpBehaviour of) {
    super(of);
  }

  private Replay replay(@Nullable String to, String... ids) {
    return new Replay(work, to, Set.of(ids), ALL, false);
  }

  private Replayed run(Replay replay) throws TransportException {
    return desk.replay(replay, seen::add);
  }

  private void assertFails(Replay replay, String message) {
    assertThatExceptionOfType(TransportException.class)
        .isThrownBy(() -> run(replay))
        .withMessage(message);
  }

  @Test
  void allGoBackInOrderAsTheyWere() throws Exception {
    park("m-1", "m-2", "m-3");

    assertThat(run(replay(null))).isEqualTo(new Replayed(3, 3));

    assertThat(seenIds()).containsExactly("m-1", "m-2", "m-3");
    assertThat(idsIn(work.parked())).isEmpty();
    var back = takeAll(work.name());
    assertThat(back)
        .extracting(got -> got.getProps().getMessageId())
        .containsExactly("m-1", "m-2", "m-3");
    assertThat(back.getFirst().getBody()).asString(UTF_8).isEqualTo("body of m-1");
    assertThat(back.getFirst().getProps().getContentType()).isEqualTo("text/plain");
    assertThat(back.getFirst().getProps().getDeliveryMode()).isEqualTo(2);
    assertThat(back.getFirst().getProps().getHeaders().get("tenant")).hasToString("acme");
  }

  @Test
  void thoseThatAreNotMeantStayInOrder() throws Exception {
    park("m-1", "m-2", "m-3", "m-4", "m-5");

    assertThat(run(replay(null, "m-4", "m-2", "m-9"))).isEqualTo(new Replayed(5, 2));

    assertThat(idsIn(work.name())).containsExactly("m-2", "m-4");
    awaitWaiting(work.parked(), 3);
    assertThat(idsIn(work.parked())).containsExactly("m-1", "m-3", "m-5");
  }

  @Test
  void noMoreGoThanAskedFor() throws Exception {
    park("m-1", "m-2", "m-3");

    assertThat(run(new Replay(work, null, Set.of(), 2, false))).isEqualTo(new Replayed(3, 2));

    assertThat(idsIn(work.name())).containsExactly("m-1", "m-2");
    awaitWaiting(work.parked(), 1);
    assertThat(idsIn(work.parked())).containsExactly("m-3");
  }

  @Test
  void moreThanWaitForTheirConfirmsTogetherGoToo() throws Exception {
    var ids = IntStream.range(0, 250).mapToObj(n -> "m-" + n).toList();
    park(ids.toArray(String[]::new));

    assertThat(run(replay(null))).isEqualTo(new Replayed(250, 250));

    assertThat(idsIn(work.name())).isEqualTo(ids);
    assertThat(waiting(work.parked())).isZero();
  }

  @Test
  void aDryRunChangesNothing() throws Exception {
    park("m-1", "m-2", "m-3");

    var replayed = run(new Replay(work, null, Set.of("m-2"), ALL, true));

    assertThat(replayed).isEqualTo(new Replayed(3, 1));
    assertThat(seenIds()).containsExactly("m-2");
    assertThat(waiting(work.name())).isZero();
    awaitWaiting(work.parked(), 3);
    assertThat(idsIn(work.parked())).containsExactly("m-1", "m-2", "m-3");
  }

  @Test
  void theyMayGoToAnotherQueue() throws Exception {
    park("m-1");
    channel.queueDeclare(queue("later"), true, false, false, Map.of());

    run(replay(queue("later")));

    assertThat(idsIn(queue("later"))).containsExactly("m-1");
    assertThat(waiting(work.parked())).isZero();
  }

  @Test
  void aTargetThatIsMissingIsAnErrorAndNothingIsMoved() throws Exception {
    park("m-1");

    assertFails(
        replay(prefix + "nowhere"),
        """
        There is no queue "%snowhere" at %s, where the messages would go
            start its service, or name another queue by --to; nothing was moved\
        """
            .formatted(prefix, at()));

    assertThat(idsIn(work.parked())).containsExactly("m-1");
  }

  @Test
  void theyCannotGoWhereTheyAre() throws Exception {
    park("m-1");

    assertFails(
        replay(work.parked()),
        """
        The messages of "%s" are there already
            name another queue by --to\
        """
            .formatted(work.parked()));
  }

  @Test
  void whatTheTargetRefusesStaysParked() throws Exception {
    park("m-1", "m-2", "m-3", "m-4");
    channel.queueDeclare(
        queue("full"),
        true,
        false,
        false,
        Map.of("x-max-length", 2, "x-overflow", "reject-publish"));

    assertFails(
        replay(queue("full")),
        """
        The broker refused the message: a queue is full, or could not store it
            moved until then: 2 of 4; the others are still parked in "%s\"\
        """
            .formatted(work.parked()));

    assertThat(idsIn(queue("full"))).containsExactly("m-1", "m-2");
    awaitWaiting(work.parked(), 2);
    assertThat(idsIn(work.parked())).containsExactly("m-3", "m-4");
  }

  @Test
  void aConnectionThatIsLostHalfWayLosesNothing() throws Exception {
    var ids = IntStream.range(0, 250).mapToObj(n -> "m-" + n).toList();
    park(ids.toArray(String[]::new));

    try (var network = FaultProxy.to(broker().address());
        var far = open(network.address())) {
      assertThatExceptionOfType(TransportException.class)
          .isThrownBy(() -> far.replay(replay(null), message -> cutAt(message, "m-40", network)))
          .withMessageContaining("are still parked in \"%s\"".formatted(work.parked()));
    }

    Awaitility.await()
        .atMost(PATIENCE)
        .until(() -> waiting(work.name()) + waiting(work.parked()) >= ids.size());
    var found = new TreeSet<>(idsIn(work.name()));
    assertThat(found).contains("m-0", "m-39");
    found.addAll(idsIn(work.parked()));
    assertThat(found).containsExactlyInAnyOrderElementsOf(ids);
  }

  private static void cutAt(ParkedMessage message, String id, FaultProxy network) {
    if (message.id().equals(id)) {
      network.cut();
    }
  }

  /// Handles what it gets, or parks it at once.
  static final class Worker {
    final List<String> calls = new CopyOnWriteArrayList<>();
    final Options options = Options.of(MessagingOptions.defaults().withAttempts(1));
    final boolean broken;

    Worker(boolean broken) {
      this.broken = broken;
    }

    @Amqp(routingKey = "order.*", queueName = "orders")
    void handle(String data, AmqpDelivery delivery) {
      calls.add(
          "%s %s %s %d"
              .formatted(data, delivery.exchangeName(), delivery.routingKey(), delivery.attempt()));
      if (broken) {
        throw new IllegalStateException("broken");
      }
    }
  }

  @Test
  void whatIsParkedAgainMeanwhileIsNotMovedAgain() throws Exception {
    park("m-1", "m-2", "m-3");
    var worker = new Worker(true);
    start(worker);

    assertThat(run(replay(null))).isEqualTo(new Replayed(3, 3));

    awaitWaiting(work.parked(), 3);
    assertThat(worker.calls).hasSize(3);
  }

  @Test
  void aRepairedServiceHandlesWhatItParkedAsTheFirstAttempt() throws Exception {
    var broken = start(new Worker(true));
    send("order.placed", "1");
    awaitWaiting(work.parked(), 1);
    broken.close();
    var repaired = new Worker(false);
    start(repaired);

    run(replay(null));

    Awaitility.await().atMost(PATIENCE).until(() -> !repaired.calls.isEmpty());
    assertThat(repaired.calls).containsExactly("1 amq.topic order.placed 1");
    assertThat(waiting(work.parked())).isZero();
  }
}
