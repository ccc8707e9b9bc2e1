package tomodachi.testing.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tomodachi.messaging.Delivery;
import tomodachi.messaging.Message;
import tomodachi.messaging.MessageMiddleware;
import tomodachi.messaging.Outcome;

/// What middleware may do.
abstract class MiddlewarePromises extends MessagingPromises {

  MiddlewarePromises(MessagingTransportContract contract) {
    super(contract);
  }

  private ContractSetup wrapped(HandlerProbe probe, MessageMiddleware... middleware) {
    var setup = setup(probe);
    return setup.with(setup.messaging().withMiddleware(middleware));
  }

  @Test
  @DisplayName("wraps the handler, the first outermost")
  void order() throws Exception {
    var steps = new CopyOnWriteArrayList<String>();
    var probe =
        handler((_, _) -> {
          steps.add("handler");
          return null;
        });
    start(wrapped(probe, noting(steps, "outer"), noting(steps, "inner")));
    send("text");
    probe.awaitSettled(1);

    assertEquals(List.of("outer", "inner", "handler", "/inner", "/outer"), steps);
  }

  private static MessageMiddleware noting(List<String> steps, String name) {
    return (call, next) -> {
      steps.add(name);
      try {
        return next.proceed(call);
      } finally {
        steps.add("/" + name);
      }
    };
  }

  @Test
  @DisplayName("finds the message and the delivery")
  void findsMessageAndDelivery() throws Exception {
    var found = new CopyOnWriteArrayList<Object>();
    var probe = willing();
    start(
        wrapped(
            probe,
            (call, next) -> {
              found.add(call.argument(Message.class));
              found.add(call.argument(Delivery.class));
              return next.proceed(call);
            }));
    send("text");
    probe.awaitSettled(1);

    var delivery = probe.calls().getFirst().delivery();
    assertEquals(List.of(delivery.message(), delivery), found);
  }

  @Test
  @DisplayName("may add arguments")
  void addsArguments() throws Exception {
    var probe = willing();
    start(
        wrapped(probe, (call, next) -> next.proceed(call.with("added", "more")))
            .with(HandlerShape.ADDED_ARGUMENT));
    send("text");

    assertEquals(List.of("text", "more"), probe.awaitCalls(1).getFirst().data());
  }

  @Test
  @DisplayName("may replace what the handler returned")
  void replacesTheResult() throws Exception {
    var probe = handler((_, _) -> Outcome.retry());
    start(
        wrapped(
            probe,
            (call, next) -> {
              var _ = next.proceed(call);
              return Outcome.done();
            }));
    send("text");
    probe.awaitSettled(1);

    assertAcknowledged(probe, 1);
  }

  @Test
  @DisplayName("may answer for the handler, and the message is acknowledged")
  void shortCircuits() throws Exception {
    var probe = willing();
    start(wrapped(probe, (_, _) -> null));
    send("text");
    probe.awaitSettled(1);

    assertAcknowledged(probe, 0);
  }

  @Test
  @DisplayName("may handle what is thrown, and the message is acknowledged")
  void swallowsExceptions() throws Exception {
    var probe = failing();
    start(
        wrapped(
            probe,
            (call, next) -> {
              try {
                return next.proceed(call);
              } catch (IllegalStateException expected) {
                return expected.getMessage();
              }
            }));
    send("text");
    probe.awaitSettled(1);

    assertAcknowledged(probe, 1);
  }

  @Test
  @DisplayName("that throws after the handler returned has the message retried, settled once each")
  void throwsAfterSuccess() throws Exception {
    var passed = new AtomicInteger();
    var probe = willing();
    start(
        wrapped(
            probe,
            (call, next) -> {
              var result = next.proceed(call);
              if (passed.incrementAndGet() == 1) {
                throw new IllegalStateException("wanted by the test");
              }
              return result;
            }));
    send("text");
    probe.awaitSettled(1);
    pass(backoff(1));
    probe.awaitSettled(2);

    assertAcknowledged(probe, 2);
    assertEquals(List.of(1, 2), probe.attempts());
    assertEquals(2, probe.settled().size());
  }

  private void assertAcknowledged(HandlerProbe probe, int calls) throws Exception {
    assertCallsStay(probe, calls);
    assertEquals(0, fixture().waiting());
    assertNothingParked();
  }
}
