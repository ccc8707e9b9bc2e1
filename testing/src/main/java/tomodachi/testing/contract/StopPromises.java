package tomodachi.testing.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tomodachi.LifecycleOptions;

/// What becomes of messages when a service stops.
abstract class StopPromises extends MessagingPromises {

  private static final List<String> FIVE = List.of("a", "b", "c", "d", "e");

  StopPromises(MessagingTransportContract contract) {
    super(contract);
  }

  @Test
  @DisplayName("are settled if they run, and given back if not, so that each is handled once")
  void stoppingLosesAndRepeatsNothing() throws Exception {
    var first = hanging();
    var run = start(setup(first).withConcurrency(1));
    for (var text : FIVE) {
      send(text);
    }
    first.awaitRunning(1);

    var stopping = run.stopAside();
    awaitWaiting(FIVE.size() - 1);
    letGo();
    stopping.join();

    assertEquals(1, first.settled().size());
    assertDrained(run, 1, 0);
    assertRestIsHandledOnce(first);
  }

  private void assertRestIsHandledOnce(HandlerProbe first) throws Exception {
    var second = willing();
    start(second);
    var rest = FIVE.size() - first.calls().size();
    second.awaitSettled(rest);
    assertCallsStay(second, rest);
    assertEquals(Set.copyOf(FIVE), together(first, second));
  }

  private static Set<String> together(HandlerProbe first, HandlerProbe second) {
    var all = new ArrayList<>(first.data());
    all.addAll(second.data());
    var texts = new TreeSet<String>();
    all.forEach(data -> texts.add(String.valueOf(data)));
    return texts;
  }

  @Test
  @DisplayName("are interrupted at the deadline, and come again")
  void theDeadlineInterrupts() throws Exception {
    var first =
        handler((data, _) -> {
          if ("slow".equals(data)) {
            hang();
          }
          return null;
        });
    var lifecycle =
        LifecycleOptions.defaults().withTerminationGracePeriodSeconds(1).withListeners(first);
    var run = start(setup(first).withConcurrency(2).with(lifecycle));
    send("slow");
    first.awaitRunning(1);
    send("quick");
    first.awaitSettled(1);
    run.stop();

    assertDrained(run, 0, 1);
    letGo();
    var second = willing();
    start(second);
    assertEquals("slow", second.awaitCalls(1).getFirst().data());
    assertCallsStay(second, 1);
  }

  @Test
  @DisplayName("are counted, those included that were given back")
  void returnedMessagesAreCounted() throws Exception {
    var probe = hanging();
    var run = start(setup(probe).withConcurrency(1));
    send("running");
    probe.awaitRunning(1);
    send("handed over or not");
    var handedOver = 1 - waitingAfterAWhile();

    var stopping = run.stopAside();
    awaitWaiting(1);
    letGo();
    stopping.join();

    assertTrue(run.drained("returned") <= 1, "returned");
    assertEquals(handedOver, run.drained("returned"), "returned");
  }

  /// A broker hands over what it wants to without delay.
  private long waitingAfterAWhile() throws Exception {
    patience().during(() -> "more waiting than were sent", () -> fixture().waiting() <= 1);
    return fixture().waiting();
  }

  private static void assertDrained(ContractRun run, long finished, long abandoned) {
    assertEquals(finished, run.drained("finished"), "finished");
    assertEquals(abandoned, run.drained("abandoned"), "abandoned");
  }
}
