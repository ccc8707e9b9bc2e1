package tomodachi.testing.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tomodachi.Options;
import tomodachi.transport.Timeline;
import tomodachi.transport.Transport;
import tomodachi.transport.TransportContext;
import tomodachi.transport.TransportException;
import tomodachi.transport.TransportStatus.State;

/// One transport, led through its life in the container's place.
final class TransportRun {

  private final ContractService service;
  private final Transport transport;
  private final ContractHandlers handlers = new ContractHandlers();
  private final Class<?> factory;
  private final Duration patience;
  private final Duration glimpse;

  TransportRun(TransportFixture fixture, Options options, Duration patience, Duration glimpse) {
    this.patience = patience;
    this.glimpse = glimpse;
    var timeline = Timeline.system();
    service = new ContractService(fixture.service(), options, timeline);
    factory = fixture.factory().getClass();
    transport = fixture.factory().create(new Context(service, timeline));
  }

  Transport transport() {
    return transport;
  }

  State state() {
    return transport.status().state();
  }

  TransportRun validated() {
    var validation = new ContractValidation(service, factory, handlers);
    transport.validate(validation);
    assertEquals(List.of(), validation.mistakes());
    return this;
  }

  TransportRun opened() throws TransportException, InterruptedException {
    transport.open();
    return this;
  }

  /// From now on handlers don't end by themselves.
  TransportRun withHangingHandlers() {
    handlers.hang();
    return this;
  }

  void releaseHandlers() {
    handlers.release();
  }

  void interruptHandlers() {
    handlers.interrupt();
  }

  /// The whole stop, in order.
  void stopped() throws InterruptedException {
    transport.stopIntake();
    finished();
  }

  /// The stop after [Transport#stopIntake].
  void finished() throws InterruptedException {
    transport.returnUnstarted();
    drained();
  }

  /// The stop after [Transport#returnUnstarted].
  void drained() throws InterruptedException {
    handlers.awaitEnd(patience);
    transport.flush(patience);
    transport.close();
  }

  String nextHandled() throws InterruptedException {
    return next(handlers.begun(), "handled");
  }

  String nextSettled() throws InterruptedException {
    return next(handlers.settled(), "settled");
  }

  /// What else has been handled so far.
  List<String> allHandled() {
    var all = new ArrayList<String>();
    handlers.begun().drainTo(all);
    return all;
  }

  void assertNothingIsHandled() throws InterruptedException {
    @Nullable String content = handlers.begun().poll(glimpse.toNanos(), TimeUnit.NANOSECONDS);
    assertNull(content, "handled by mistake");
  }

  void close() {
    handlers.release();
    transport.close();
    service.closeShared();
  }

  private String next(BlockingQueue<String> queue, String what) throws InterruptedException {
    @Nullable String next = queue.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
    return assertPresent(next, "nothing was " + what);
  }

  private static String assertPresent(@Nullable String value, String otherwise) {
    assertNotNull(value, otherwise);
    return value;
  }

  private record Context(ContractService service, Timeline timeline) implements TransportContext {
    @Override
    public boolean temporary() {
      return true;
    }

    @Override
    public boolean keepsShared() {
      return false;
    }
  }
}
