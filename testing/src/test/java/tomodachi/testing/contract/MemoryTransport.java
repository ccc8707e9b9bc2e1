package tomodachi.testing.contract;

import static java.util.Objects.requireNonNull;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tomodachi.Options;
import tomodachi.transport.BoundHandler;
import tomodachi.transport.Completion;
import tomodachi.transport.Transport;
import tomodachi.transport.TransportContext;
import tomodachi.transport.TransportException;
import tomodachi.transport.TransportFactory;
import tomodachi.transport.TransportStatus;
import tomodachi.transport.TransportStatus.State;
import tomodachi.transport.Trigger;
import tomodachi.transport.Validation;
import tomodachi.transport.Work;

/// A transport from a queue in memory that keeps every promise, except one.
final class MemoryTransport implements Transport {

  @Trigger(Factory.class)
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.METHOD)
  @interface FromMemory {}

  /// Where the queue is, and what is wrong with the transport.
  record Memory(MemoryQueue queue, boolean reachable, Fault fault) implements Options.Section {
    @Override
    public String key() {
      return "memory";
    }
  }

  static final class Factory implements TransportFactory {
    private final Fault fault;
    private @Nullable MemoryTransport shared;

    Factory(Fault fault) {
      this.fault = fault;
    }

    @Override
    public String name() {
      return "memory";
    }

    @Override
    public Transport create(TransportContext context) {
      var transport = shared;
      if (transport == null || fault != Fault.SHARES_ONE_TRANSPORT) {
        transport = new MemoryTransport(context);
        shared = transport;
      }
      return transport;
    }

    @Override
    public List<Class<?>> injectables() {
      return List.of(Injectable.class);
    }
  }

  static final class Injectable {}

  private static final int CONCURRENCY = 3;

  private final Memory memory;
  private final Injectable injectable = new Injectable();
  private final Deque<String> unstarted = new ArrayDeque<>();
  private final List<String> finished = new ArrayList<>();
  private @Nullable BoundHandler<MemoryWork> handler;
  private int running;
  private boolean opened;
  private State state = State.CONNECTING;

  private MemoryTransport(TransportContext context) {
    memory = context.service().options(Memory.class);
  }

  private boolean has(Fault fault) {
    return memory.fault() == fault;
  }

  @Override
  public void validate(Validation validation) {
    if (has(Fault.CONNECTS_WHILE_VALIDATING) && !memory.reachable()) {
      throw new IllegalStateException("no connection");
    }
    handler =
        validation.bind(
            validation.handlers().getFirst(),
            binding -> binding.open().forEach(p -> binding.bind(p, p.text(MemoryWork::content))),
            List.of());
  }

  @Override
  public synchronized void open() throws TransportException {
    if (!memory.reachable()) {
      throw new TransportException(has(Fault.HIDES_AN_UNREACHABLE_PEER) ? "" : "no memory", null);
    }
    opened = true;
    state = State.READY;
    if (has(Fault.BEGINS_TOO_EARLY)) {
      begin();
    }
    if (has(Fault.EATS_WORK_OF_A_FAILED_START)) {
      memory.queue().listen(_ -> {});
    }
  }

  @Override
  public synchronized void begin() {
    if (!has(Fault.HANDLES_NOTHING)) {
      memory.queue().listen(this::received);
    }
  }

  @Override
  public synchronized void pause() {
    state = State.PAUSED;
    if (!has(Fault.TAKES_WORK_WHILE_PAUSED)) {
      memory.queue().ignore();
    }
  }

  @Override
  public synchronized void resume() {
    state = State.READY;
    begin();
  }

  private synchronized void received(String content) {
    if (running < CONCURRENCY) {
      running++;
      var _ = requireNonNull(handler).submit(new MemoryWork(content, this));
    } else {
      unstarted.add(content);
    }
  }

  @Override
  public synchronized void stopIntake() {
    if (has(Fault.NEEDS_OPEN_TO_STOP) && !opened) {
      throw new IllegalStateException("not open");
    }
    state = State.STOPPING;
    if (memory.reachable() && !has(Fault.TAKES_WORK_WHILE_STOPPING)) {
      memory.queue().ignore();
    }
  }

  @Override
  public synchronized int returnUnstarted() {
    var returned = List.copyOf(unstarted);
    unstarted.clear();
    if (memory.reachable() && !has(Fault.LOSES_WHAT_HAS_NOT_BEGUN)) {
      memory.queue().putBack(returned);
    }
    return returned.size();
  }

  private synchronized void settled(String content, Completion completion) {
    running--;
    if (completion instanceof Completion.Interrupted) {
      if (!has(Fault.ACKNOWLEDGES_INTERRUPTED_WORK)) {
        memory.queue().putBack(List.of(content));
      }
    } else {
      finished.add(content);
    }
    if (!unstarted.isEmpty()) {
      received(unstarted.removeFirst());
    }
  }

  @Override
  public synchronized void close() {
    if (state == State.CLOSED && has(Fault.CLOSES_ONLY_ONCE)) {
      throw new IllegalStateException("closed already");
    }
    if (memory.reachable()) {
      memory.queue().ignore();
      memory.queue().putBack(has(Fault.REPEATS_FINISHED_WORK) ? finished : List.of());
    }
    finished.clear();
    state = State.CLOSED;
  }

  @Override
  public synchronized TransportStatus status() {
    return TransportStatus.of(has(Fault.STAYS_READY) && opened ? State.READY : state);
  }

  @Override
  public <T> T injectable(Class<T> type) {
    return type.cast(has(Fault.MAKES_INJECTABLES_ANEW) ? new Injectable() : injectable);
  }

  private record MemoryWork(String content, MemoryTransport transport) implements Work {
    @Override
    public String settle(Completion completion) {
      transport.settled(content, completion);
      return transport.has(Fault.SAYS_NOTHING_WHEN_SETTLING) ? "" : "ok";
    }
  }
}
