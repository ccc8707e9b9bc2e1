package tomodachi.testing.contract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tomodachi.messaging.Envelope;
import tomodachi.messaging.JsonEnvelope;
import tomodachi.messaging.PublishResult;

/// The way from a publisher to a handler.
abstract class PublishPromises extends MessagingPromises {

  private static final int MANY = 20;

  PublishPromises(MessagingTransportContract contract) {
    super(contract);
  }

  private ContractSetup enveloped(HandlerProbe probe, Envelope envelope) {
    var setup = setup(probe);
    return setup.with(setup.messaging().withEnvelope(envelope));
  }

  @Test
  @DisplayName("in the JSON envelope says who sent it, and what it is")
  void jsonEnvelope() throws Exception {
    var probe = willing();
    var run = start(enveloped(probe, new JsonEnvelope()));

    run.publisher().publish("hello", Map.of());

    var call = probe.awaitCalls(1).getFirst();
    var message = call.delivery().message();
    assertEquals("hello", call.data());
    assertEquals(fixture().topic(), message.topic());
    assertEquals(MessagingFixture.NAME, message.service().name());
    assertEquals(run.uuid(), message.service().uuid());
    assertFalse(message.uuid().isBlank());
  }

  @Test
  @DisplayName("has an identity of its own")
  void identities() throws Exception {
    var probe = willing();
    var run = start(enveloped(probe, new JsonEnvelope()));

    run.publisher().publish("one", Map.of());
    run.publisher().publish("two", Map.of());

    var uuids =
        probe.awaitCalls(2).stream().map(call -> call.delivery().message().uuid()).distinct();
    assertEquals(2, uuids.count());
  }

  @Test
  @DisplayName("arrives as the record its handler wants")
  void records() throws Exception {
    var probe = willing();
    var run = start(enveloped(probe, new JsonEnvelope()).with(HandlerShape.RECORD));

    run.publisher().publish(new Greeting("ada", 3), Map.of());

    assertEquals(new Greeting("ada", 3), probe.awaitCalls(1).getFirst().data());
  }

  @Test
  @DisplayName("gives its handler what the envelope says beside the data")
  void metadata() throws Exception {
    var probe = willing();
    var run = start(enveloped(probe, new JsonEnvelope()).with(HandlerShape.METADATA));

    run.publisher().publish("hello", Map.of());

    assertEquals(List.of("hello", fixture().topic()), probe.awaitCalls(1).getFirst().data());
  }

  @Test
  @DisplayName("without envelope is the data itself")
  void noEnvelope() throws Exception {
    var probe = willing();
    var run = start(probe);

    run.publisher().publish("plain å", Map.of());

    var call = probe.awaitCalls(1).getFirst();
    assertEquals("plain å", call.data());
    assertArrayEquals("plain å".getBytes(StandardCharsets.UTF_8), call.delivery().body());
  }

  @Test
  @DisplayName("without envelope is JSON if it is a record")
  void recordWithoutEnvelope() throws Exception {
    var probe = willing();
    var run = start(setup(probe).with(HandlerShape.RECORD));

    run.publisher().publish(new Greeting("ada", 3), Map.of());

    assertEquals(new Greeting("ada", 3), probe.awaitCalls(1).getFirst().data());
  }

  @Test
  @DisplayName("may have any envelope a user writes")
  void customEnvelope() throws Exception {
    var probe = willing();
    var run = start(enveloped(probe, new MarkedEnvelope()));

    run.publisher().publish("hello", Map.of());

    var call = probe.awaitCalls(1).getFirst();
    assertEquals("hello", call.data());
    assertEquals(fixture().topic(), call.delivery().message().topic());
  }

  @Test
  @DisplayName("may have an envelope of its own, which its handler names")
  void envelopeOfOneHandler() throws Exception {
    var probe = willing();
    var run = start(setup(probe).with(HandlerShape.OWN_ENVELOPE));

    run.publisher().publishWith(new MarkedEnvelope(), "hello");

    assertEquals("hello", probe.awaitCalls(1).getFirst().data());
  }

  @Test
  @DisplayName("may have no envelope where others have one, as its handler says")
  void noEnvelopeOfOneHandler() throws Exception {
    var probe = willing();
    var run = start(enveloped(probe, new MarkedEnvelope()).with(HandlerShape.NO_ENVELOPE));

    run.publisher().publishWith(null, "hello");

    assertEquals("hello", probe.awaitCalls(1).getFirst().data());
  }

  @Test
  @DisplayName("has the attributes it was given")
  void attributes() throws Exception {
    var probe = willing();
    var run = start(probe);

    run.publisher().publish("hello", Map.of("word", "given"));

    assertEquals("given", probe.awaitCalls(1).getFirst().delivery().attributes().get("word"));
  }

  @Test
  @DisplayName("is refused when it has no form in the envelope")
  void dataWithoutForm() throws Exception {
    var probe = willing();
    var publisher = start(enveloped(probe, new MarkedEnvelope())).publisher();

    assertThrows(
        IllegalArgumentException.class, () -> publisher.publish(new Greeting("ada", 3), Map.of()));
    assertCallsStay(probe, 0);
  }

  @Test
  @DisplayName("with others is confirmed by itself, and comes in their order")
  void publishAll() throws Exception {
    var texts = IntStream.range(0, MANY).mapToObj("%03d"::formatted).toList();
    var probe = willing();
    var run = start(setup(probe).withConcurrency(1));

    var results = run.publisher().publishAll(texts);

    assertEquals(MANY, results.size());
    results.forEach(result -> assertInstanceOf(PublishResult.Confirmed.class, result));
    probe.awaitSettled(MANY);
    assertEquals(
        texts, fixture().ordered() ? probe.data() : probe.data().stream().sorted().toList());
  }

  @Test
  @DisplayName("without waiting is confirmed later")
  void publishAsync() throws Exception {
    var probe = willing();
    var run = start(probe);

    run.publisher()
        .publishAsync("later")
        .get(patience().longest().toMillis(), TimeUnit.MILLISECONDS);

    assertEquals("later", probe.awaitCalls(1).getFirst().data());
  }

  @Test
  @DisplayName("from inside a handler is handled like any other")
  void publishInAHandler() throws Exception {
    var runs = new CompletableFuture<ContractRun>();
    var probe =
        handler((data, _) -> {
          if ("first".equals(data)) {
            runs.get().publisher().publish("second", Map.of());
          }
          return null;
        });
    runs.complete(start(probe));
    send("first");
    probe.awaitSettled(2);

    assertEquals(List.of("first", "second"), probe.data());
  }
}
