package tomodachi.testing.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// How many messages are handled at once, and by whom.
abstract class FlowPromises extends MessagingPromises {

  private static final int MANY = 20;

  FlowPromises(MessagingTransportContract contract) {
    super(contract);
  }

  @Test
  @DisplayName("are handled at once as far as the concurrency says, and no further")
  void concurrencyIsKeptAndUsed() throws Exception {
    var probe = hanging();
    start(setup(probe).withConcurrency(3));
    sendMany();

    probe.awaitRunning(3);
    patience().during(() -> "more than 3 calls at once", () -> probe.running() == 3);
    letGo();

    probe.awaitSettled(MANY);
    assertEquals(3, probe.mostRunning());
  }

  @Test
  @DisplayName("are each handled once")
  void eachIsHandledOnce() throws Exception {
    var probe = willing();
    start(probe);
    sendMany();
    probe.awaitSettled(MANY);

    assertCallsStay(probe, MANY);
    assertEquals(many(), sorted(probe));
    assertEquals(0, fixture().waiting());
  }

  @Test
  @DisplayName("are handled and settled beside one that takes long")
  void aSlowHandlerHoldsUpNobody() throws Exception {
    var probe =
        handler((data, _) -> {
          if ("slow".equals(data)) {
            hang();
          }
          return null;
        });
    start(setup(probe).withConcurrency(2));
    send("slow");
    probe.awaitRunning(1);
    sendMany();

    probe.awaitSettled(MANY);
    awaitWaiting(0);
    assertEquals(1, probe.running());
    letGo();
    probe.awaitSettled(MANY + 1);
  }

  @Test
  @DisplayName("are held back while the services are paused")
  void pausingHoldsBack() throws Exception {
    var probe = willing();
    var run = start(probe);
    send("before");
    probe.awaitSettled(1);

    run.running().services().pause();
    send("held back");

    patience().during(() -> "handled while paused", () -> probe.calls().size() == 1);
    run.running().services().resume();
    assertEquals("held back", probe.awaitCalls(2).getLast().data());
  }

  @Test
  @DisplayName("are shared by the instances of a service, each handled by one")
  void instancesCompete() throws Exception {
    var one = hanging();
    var other = hanging();
    start(setup(one).with(fixture().oneAtATime()));
    start(setup(other).with(fixture().oneAtATime()));
    sendMany();

    one.awaitRunning(1);
    other.awaitRunning(1);
    letGo();

    patience()
        .until(
            () -> "all to be settled", () -> one.settled().size() + other.settled().size() >= MANY);
    assertCallsStay(one, MANY - other.calls().size());
    assertEquals(many(), sorted(one, other));
  }

  @Test
  @DisplayName("reach every instance whose handler doesn't compete")
  void everyInstanceGetsAll() throws Exception {
    var one = willing();
    var other = willing();
    start(setup(one).with(HandlerShape.EVERY_INSTANCE));
    start(setup(other).with(HandlerShape.EVERY_INSTANCE));
    sendMany();

    one.awaitSettled(MANY);
    other.awaitSettled(MANY);
    assertCallsStay(one, MANY);
    assertCallsStay(other, MANY);
    assertEquals(many(), sorted(one));
    assertEquals(many(), sorted(other));
  }

  private void sendMany() throws Exception {
    for (var text : many()) {
      send(text);
    }
  }

  private static List<String> many() {
    return IntStream.range(0, MANY).mapToObj("%03d"::formatted).toList();
  }

  private static List<String> sorted(HandlerProbe... probes) {
    var all = new ArrayList<String>();
    Stream.of(probes).forEach(probe -> probe.data().forEach(data -> all.add(String.valueOf(data))));
    return all.stream().sorted().toList();
  }
}
