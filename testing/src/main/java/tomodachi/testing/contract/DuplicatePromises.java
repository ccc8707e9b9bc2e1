package tomodachi.testing.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// Messages with an identity that was seen before.
abstract class DuplicatePromises extends MessagingPromises {

  DuplicatePromises(MessagingTransportContract contract) {
    super(contract);
  }

  private void start(HandlerProbe probe, boolean deduplicate) {
    var setup = setup(probe).withConcurrency(1);
    start(
        setup.with(
            setup.messaging().withEnvelope(new MarkedEnvelope()).withDeduplicate(deduplicate)));
  }

  @Test
  @DisplayName("is handled once and acknowledged each time where options say so")
  void duplicatesAreAcknowledged() throws Exception {
    var probe = willing();
    start(probe, true);
    send(MarkedEnvelope.line("1", "first"));
    probe.awaitSettled(1);

    send(MarkedEnvelope.line("1", "duplicate"));
    send(MarkedEnvelope.line("2", "last"));
    probe.awaitCalls(2);

    assertEquals(List.of("first", "last"), probe.data());
    assertCallsStay(probe, 2);
    assertEquals(0, fixture().waiting());
    assertNothingParked();
  }

  @Test
  @DisplayName("because it failed at first is no duplicate")
  void aFailedMessageIsNoDuplicate() throws Exception {
    var probe = failingOnce();
    start(probe, true);
    send(MarkedEnvelope.line("1", "again"));
    probe.awaitSettled(1);
    pass(backoff(1));

    probe.awaitCalls(2);
    assertEquals(List.of(1, 2), probe.attempts());
  }

  @Test
  @DisplayName("is handled each time unless options say otherwise")
  void duplicatesAreHandled() throws Exception {
    var probe = willing();
    start(probe, false);
    send(MarkedEnvelope.line("1", "first"));
    send(MarkedEnvelope.line("1", "second"));
    probe.awaitSettled(2);

    assertEquals(2, probe.calls().size());
  }

  @Test
  @DisplayName("without an identity is never a duplicate")
  void noIdentityIsNoDuplicate() throws Exception {
    var probe = willing();
    start(probe, true);
    send(MarkedEnvelope.line("", "first"));
    send(MarkedEnvelope.line("", "second"));
    probe.awaitSettled(2);

    assertEquals(2, probe.calls().size());
  }
}
