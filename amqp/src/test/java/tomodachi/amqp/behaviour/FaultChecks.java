package tomodachi.amqp.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tomodachi.amqp.Amqp;
import tomodachi.amqp.AmqpDelivery;
import tomodachi.testing.Fault;
import tomodachi.testing.FaultProxy;
import tomodachi.testing.Faults;
import tomodachi.testing.NeverLoses;
import tomodachi.testing.RunningService;
import tomodachi.testing.TestSetup;

/// Faults a test causes one by one.
abstract class FaultChecks extends AmqpChecks {

  private static final Duration HOUR = Duration.ofHours(1);

  private FaultProxy proxy;
  private Recording recording;
  private RunningService running;

  @SuppressWarnings("NullAway.Init") // JUnit calls startRecording() first
  FaultChecks(AmqpBehaviour of) {
    super(of);
  }

  static final class Recording {
    final ConcurrentLinkedQueue<String> calls = new ConcurrentLinkedQueue<>();
    final ConcurrentLinkedQueue<Boolean> redelivered = new ConcurrentLinkedQueue<>();

    @Amqp(routingKey = "event", queueName = "recorded")
    void record(String data, AmqpDelivery delivery) {
      calls.add(data + " " + delivery.attempt());
      redelivered.add(delivery.redelivered());
    }
  }

  @BeforeEach
  void startRecording() {
    queue("recorded");
    proxy = FaultProxy.to(broker().address());
    recording = new Recording();
    running = recordingSetup().start();
  }

  private TestSetup recordingSetup() {
    var port = "amqp.port=" + proxy.address().getPort();
    return setup(List.of(recording), port).withFaults(proxy);
  }

  @AfterEach
  void stopRecording() {
    running.close();
    proxy.close();
  }

  private Faults faults() {
    return running.faults();
  }

  private static void await(Callable<Boolean> condition) {
    Awaitility.await().atMost(PATIENCE).until(condition);
  }

  private void awaitCalls(String... calls) {
    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(recording.calls).containsExactly(calls));
  }

  @Test
  void aDuplicateIsHandledTwice() throws Exception {
    faults().duplicateNextDelivery();

    send("event", "one");
    awaitCalls("one 1", "one 1");
    send("event", "two");
    awaitCalls("one 1", "one 1", "two 1");
    assertThat(faults().count(Fault.DUPLICATE)).isEqualTo(1);
  }

  @Test
  void aDelayedDeliveryIsLateUntilFaultsEnd() throws Exception {
    faults().delayNextDelivery(HOUR);

    send("event", "late");
    await(() -> faults().count(Fault.DELAY) == 1);
    send("event", "in time");
    awaitCalls("in time 1");
    faults().end();

    awaitCalls("in time 1", "late 1");
  }

  @Test
  void aReorderedDeliveryIsOvertakenByTheNext() throws Exception {
    faults().reorderNextDelivery();

    send("event", "first");
    await(() -> faults().count(Fault.REORDER) == 1);
    send("event", "second");

    awaitCalls("second 1", "first 1");
  }

  @Test
  void aFailedDeliveryComesAgainAfterItsBackoff() throws Exception {
    faults().failNextDelivery();

    send("event", "again");
    await(() -> faults().count(Fault.FAILURE) == 1);
    pass(Duration.ofSeconds(2));

    awaitCalls("again 2");
  }

  @Test
  void whatTheHandlerNeverSawComesAgainAfterACrash() throws Exception {
    faults().crashBeforeHandler();

    send("event", "again");

    awaitCalls("again 1");
    assertThat(recording.redelivered).containsExactly(true);
    assertThat(faults().count(Fault.CRASH_BEFORE_HANDLER)).isEqualTo(1);
  }

  @Test
  void whatWasNotAcknowledgedComesAgainAfterACrash() throws Exception {
    faults().crashBeforeAck();

    send("event", "again");

    awaitCalls("again 1", "again 1");
    assertThat(recording.redelivered).containsExactly(false, true);
    running.close();
    assertThat(waiting(queue("recorded"))).isZero();
  }

  @Test
  void eachDeliveryMeetsOneFaultInTheOrderTheyWereAskedFor() throws Exception {
    faults().crashBeforeHandler();
    faults().duplicateNextDelivery();

    send("event", "both");

    awaitCalls("both 1", "both 1");
    assertThat(recording.redelivered).containsExactly(true, true);
  }

  @Test
  void droppedConnectionsAreMadeAgain() throws Exception {
    faults().dropConnections();

    send("event", "after");

    awaitCalls("after 1");
    assertThat(faults().count(Fault.CONNECTIONS_DROPPED)).isEqualTo(1);
  }

  @Test
  void refusedConnectionsAreMadeAgainWhenTheTimeIsUp() throws Exception {
    faults().refuseConnections(Duration.ofMillis(200));

    await(() -> proxy.refused() > 0);
    send("event", "after");

    awaitCalls("after 1");
  }

  @Test
  void endingTheFaultsEndsARefusal() throws Exception {
    faults().refuseConnections(HOUR);
    await(() -> proxy.refused() > 0);

    faults().end();
    send("event", "after");

    awaitCalls("after 1");
  }

  @Test
  void nothingIsLostUnderAllOfThem() {
    running.close();
    var spec =
        NeverLoses.of(recordingSetup())
            .publishing((_, id) -> sendAlone(id))
            .handledBy("record")
            .withPatience(PATIENCE.multipliedBy(2));

    var ofSqs = EnumSet.of(Fault.LEASE_EXPIRY, Fault.FAILED_DELETE);
    assertThat(spec.assertNeverLoses(1).faults().keySet())
        .containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(ofSqs));
  }

  private synchronized void sendAlone(String id) throws Exception {
    send("event", id);
  }
}
