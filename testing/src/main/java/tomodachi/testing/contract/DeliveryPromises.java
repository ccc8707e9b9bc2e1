package tomodachi.testing.contract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tomodachi.messaging.MessagingOptions;
import tomodachi.messaging.Outcome;

/// What a handler gets, and what its return means.
abstract class DeliveryPromises extends MessagingPromises {

  DeliveryPromises(MessagingTransportContract contract) {
    super(contract);
  }

  @Test
  @DisplayName("is acknowledged when its handler has returned, and never comes again")
  void returnedIsAcknowledged() throws Exception {
    var first = willing();
    var run = start(first);
    send("once");
    first.awaitSettled(1);
    run.stop();

    var second = willing();
    start(second);
    send("next");

    second.awaitCalls(1);
    assertCallsStay(second, 1);
    assertEquals(List.of("once"), first.data());
    assertEquals(List.of("next"), second.data());
  }

  @Test
  @DisplayName("is acknowledged whatever its handler returns that is no other outcome")
  void anyReturnIsDone() throws Exception {
    var probe = handler((data, _) -> "done".equals(data) ? Outcome.done() : data);
    start(probe);
    send("done");
    send("something else");
    probe.awaitSettled(2);

    assertCallsStay(probe, 2);
    assertEquals(0, fixture().waiting());
    assertNothingParked();
  }

  @Test
  @DisplayName("that is discarded is neither delivered again nor parked")
  void discardedIsGone() throws Exception {
    var probe = handler((_, _) -> Outcome.discard("not wanted"));
    start(probe);
    send("discarded");
    probe.awaitSettled(1);

    assertCallsStay(probe, 1);
    assertEquals(0, fixture().waiting());
    assertNothingParked();
  }

  @Test
  @DisplayName("waits while no service runs")
  void messagesWait() throws Exception {
    start(willing()).stop();
    send("waiting");

    var probe = willing();
    start(probe);

    assertEquals("waiting", probe.awaitCalls(1).getFirst().data());
  }

  @Test
  @DisplayName("is a first attempt from a queue that has a name")
  void firstDelivery() throws Exception {
    var probe = willing();
    start(probe);
    send("text");

    var delivery = probe.awaitCalls(1).getFirst().delivery();
    assertEquals(1, delivery.attempt());
    assertFalse(delivery.queueName().isBlank());
    assertArrayEquals("text".getBytes(StandardCharsets.UTF_8), delivery.body());
    assertEquals("text", delivery.message().data());
  }

  @Test
  @DisplayName("may have the smallest body")
  void smallestBody() throws Exception {
    assertArrives("x".repeat(fixture().smallestBody()));
  }

  @Test
  @DisplayName("may have the largest body")
  void largestBody() throws Exception {
    assertArrives("x".repeat(fixture().largestBody()));
  }

  @Test
  @DisplayName("may have every kind of character")
  void everyCharacter() throws Exception {
    assertArrives("tab\t line\n quote\" åäö 友達 😀 \u202e");
  }

  private void assertArrives(String body) throws Exception {
    var probe = willing();
    start(probe);
    send(body);

    assertEquals(body, probe.awaitCalls(1).getFirst().data());
    probe.awaitSettled(1);
  }

  @Test
  @DisplayName("has the attributes it was sent with")
  void attributesArrive() throws Exception {
    var probe = willing();
    start(probe);
    send("text", Map.of("word", "åäö", "few", 7, "many", 5_000_000_000L, "right", true));

    var attributes = probe.awaitCalls(1).getFirst().delivery().attributes();
    assertEquals(Map.of("word", "åäö", "few", 7L, "many", 5_000_000_000L), plain(attributes));
    assertEquals("true", String.valueOf(attributes.get("right")));
  }

  /// Texts, and whole numbers of any size.
  private static Map<String, Object> plain(Map<String, Object> attributes) {
    var plain = new HashMap<String, Object>();
    attributes.forEach(
        (name, value) -> plain.put(name, value instanceof Number n ? n.longValue() : value));
    plain.remove("right");
    return plain;
  }

  @Test
  @DisplayName("is lost when its handler throws where options say so")
  void thrownIsAcknowledgedWhereOptionsSaySo() throws Exception {
    var probe = failing();
    var setup = setup(probe);
    start(setup.with(setup.messaging().withOnError(MessagingOptions.OnError.ACKNOWLEDGE)));
    send("lost");
    probe.awaitSettled(1);

    assertCallsStay(probe, 1);
    assertNothingParked();
  }

  @Test
  @DisplayName("without envelope has no identity and no sender")
  void plainMessage() throws Exception {
    var probe = willing();
    start(probe);
    send("text");

    var message = probe.awaitCalls(1).getFirst().delivery().message();
    assertEquals("", message.service().name());
    assertNull(message.timestamp());
  }
}
