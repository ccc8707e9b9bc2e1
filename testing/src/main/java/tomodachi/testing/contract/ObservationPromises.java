package tomodachi.testing.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tomodachi.messaging.Outcome;
import tomodachi.testing.LogLine;

/// What listeners and logs say of messages.
abstract class ObservationPromises extends MessagingPromises {

  private static final Logger LOG = LoggerFactory.getLogger("tomodachi.testing.contract");
  private static final String SECRET = "s3cr3t-c0nt3nt";

  ObservationPromises(MessagingTransportContract contract) {
    super(contract);
  }

  @Test
  @DisplayName("is queued, begun, ended and settled, each once and in this order")
  void listenersHearOfACall() throws Exception {
    var probe = willing();
    start(probe);
    send("text");
    probe.awaitSettled(1);

    assertEquals(List.of("queued", "begun", "ended", "settled"), probe.heard());
  }

  @Test
  @DisplayName("is the transport's word for what became of it, one for each fate")
  void settledSaysWhatWasDone() throws Exception {
    var probe = handler((data, _) -> "park".equals(data) ? Outcome.park("wanted") : null);
    start(setup(probe).withConcurrency(1));
    send("done");
    probe.awaitSettled(1);
    send("park");
    var words = probe.awaitSettled(2);

    words.forEach(word -> assertTrue(word.matches("[a-z0-9_]+"), word));
    assertEquals(2, words.stream().distinct().count(), words::toString);
  }

  @Test
  @DisplayName("is on each line a handler logs: identity, queue and attempt")
  void linesSayWhichMessage() throws Exception {
    var probe =
        handler((_, _) -> {
          LOG.info("inside");
          return null;
        });
    var setup = setup(probe);
    var run = start(setup.with(setup.messaging().withEnvelope(new MarkedEnvelope())));
    send(MarkedEnvelope.line("uuid-1", "text"));
    var delivery = probe.awaitCalls(1).getFirst().delivery();

    var context = run.running().logs().await(line -> line.message().equals("inside")).context();
    assertEquals("uuid-1", context.get("message_uuid"));
    assertEquals(delivery.queueName(), context.get("queue_name"));
    assertEquals("1", context.get("attempt"));
    assertEquals("handle", context.get("handler"));
  }

  @Test
  @DisplayName("is not its content, whatever becomes of it")
  void contentIsNotLogged() throws Exception {
    var probe =
        handler((data, _) -> {
          if (String.valueOf(data).endsWith("fails")) {
            throw new IllegalStateException("wanted by the test");
          }
          return String.valueOf(data).endsWith("parks") ? Outcome.park("wanted") : null;
        });
    var setup = setup(probe).withAttempts(1);
    var run = start(setup.with(setup.messaging().withEnvelope(new MarkedEnvelope())));
    for (var fate : List.of("ends", "fails", "parks")) {
      send(MarkedEnvelope.line(fate, SECRET + fate), Map.of("word", SECRET));
    }
    send(SECRET, Map.of("word", SECRET));
    probe.awaitSettled(4);
    run.stop();

    run.lines().forEach(line -> assertFalse(textOf(line).contains(SECRET), line::message));
  }

  @Test
  @DisplayName("is not what its data was when it doesn't fit")
  void misfitIsNotLogged() throws Exception {
    var probe = willing();
    var run = start(setup(probe).with(HandlerShape.RECORD));
    send("{\"name\": \"ada\", \"times\": \"%s\"}".formatted(SECRET));
    var parked = awaitParked();
    run.stop();

    assertFalse(parked.reason().contains(SECRET), "reason");
    run.lines().forEach(line -> assertFalse(textOf(line).contains(SECRET), line::message));
  }

  private static String textOf(LogLine line) {
    var text = new StringBuilder(line.message()).append(line.fields()).append(line.context());
    for (var thrown = line.thrown(); thrown != null; thrown = thrown.getCause()) {
      text.append(thrown);
    }
    return text.toString();
  }
}
