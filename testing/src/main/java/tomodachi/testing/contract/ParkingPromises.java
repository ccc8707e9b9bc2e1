package tomodachi.testing.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tomodachi.messaging.Outcome;

/// When a message is put aside.
abstract class ParkingPromises extends MessagingPromises {

  ParkingPromises(MessagingTransportContract contract) {
    super(contract);
  }

  @Test
  @DisplayName("after the last attempt is parked as it was sent, with reason and attempt")
  void lastAttemptIsParked() throws Exception {
    var probe = failing();
    start(setup(probe).withAttempts(1));
    send("friend 友達", Map.of("word", "same"));

    assertParked(awaitParked(), "friend 友達", Map.of("word", "same"));
    assertCallsStay(probe, 1);
  }

  @Test
  @DisplayName("in its handler's opinion is parked as it was sent, with the handler's reason")
  void parkedOnWish() throws Exception {
    var probe = handler((_, _) -> Outcome.park("needs a person"));
    start(probe);
    send("odd", Map.of("word", "same"));

    var parked = awaitParked();
    assertParked(parked, "odd", Map.of("word", "same"));
    assertEquals("needs a person", parked.reason());
    assertCallsStay(probe, 1);
    assertNothingParked();
  }

  @Test
  @DisplayName("because it can't be decoded is parked at once, and its handler isn't called")
  void undecodableIsParked() throws Exception {
    var probe = willing();
    var setup = setup(probe);
    start(setup.with(setup.messaging().withEnvelope(new MarkedEnvelope())));
    send("without a mark", Map.of("word", "same"));

    assertParked(awaitParked(), "without a mark", Map.of("word", "same"));
    assertNeverHandled(probe);
  }

  @Test
  @DisplayName("because its data doesn't fit is parked at once, and its handler isn't called")
  void unbindableIsParked() throws Exception {
    var probe = willing();
    start(setup(probe).with(HandlerShape.RECORD));
    send("{\"name\": \"ada\", \"times\": \"many\"}");

    assertParked(awaitParked(), "{\"name\": \"ada\", \"times\": \"many\"}", Map.of());
    assertNeverHandled(probe);
  }

  @Test
  @DisplayName("doesn't keep those behind it from being handled")
  void parkingLetsOthersPass() throws Exception {
    var probe = willing();
    var setup = setup(probe).with(fixture().oneAtATime());
    start(setup.with(setup.messaging().withEnvelope(new MarkedEnvelope())));
    send("without a mark");
    send(MarkedEnvelope.line("1", "right"));

    assertEquals("right", probe.awaitCalls(1).getFirst().data());
    awaitParked();
  }

  private static void assertParked(
      ParkedMessage parked, String body, Map<String, Object> attributes) {
    assertEquals(ByteBuffer.wrap(body.getBytes(StandardCharsets.UTF_8)), parked.body());
    assertEquals(attributes, parked.attributes());
    assertEquals(1, parked.attempt());
    assertFalse(parked.reason().isBlank());
  }

  private void assertNeverHandled(HandlerProbe probe) throws Exception {
    assertCallsStay(probe, 0);
    assertEquals(1, probe.settled().size(), "settled");
    assertEquals(List.of(), probe.data());
    assertNothingParked();
  }
}
