package tomodachi.tasks;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import tomodachi.tasks.TaskQueue.TaskWork;
import tomodachi.transport.Binding;
import tomodachi.transport.HandlerDefinition;
import tomodachi.transport.Mistake;
import tomodachi.transport.Transport;
import tomodachi.transport.TransportContext;
import tomodachi.transport.TransportException;
import tomodachi.transport.TransportStatus;
import tomodachi.transport.Validation;

/// Work without network: what a test submits.
///
/// A parameter named `text` is bound to the task's text, one named `guess` is implied by it.
final class TaskTransport implements Transport {

  /// What happened to the transports of all tests, in order; a test asks for its own service's.
  static final List<String> EVENTS = new CopyOnWriteArrayList<>();

  private final TransportContext context;
  private final TaskQueue queue = new TaskQueue();
  private volatile TransportStatus.State state = TransportStatus.State.CONNECTING;

  TaskTransport(TransportContext context) {
    this.context = context;
  }

  private void event(String name) {
    EVENTS.add(context.service().name() + " " + name);
  }

  @Override
  public void validate(Validation validation) {
    event("validate");
    var middleware = context.service().options(TaskOptions.class).middleware();
    for (var handler : validation.handlers()) {
      if (key(handler).isEmpty()) {
        validation.mistake(Mistake.at(handler, "A task has no key", "give it one"));
      } else {
        queue.handlers.put(key(handler), validation.bind(handler, TaskTransport::bind, middleware));
      }
    }
  }

  private static String key(HandlerDefinition handler) {
    return ((Task) handler.trigger()).value();
  }

  private static void bind(Binding<TaskWork> binding) {
    for (var parameter : binding.open()) {
      if (parameter.name().equals("text") && parameter.fromText()) {
        binding.bind(parameter, parameter.text(TaskTransport::text));
      } else if (parameter.name().equals("guess") && parameter.fromText()) {
        binding.imply(parameter, parameter.text(TaskTransport::text));
      } else if (parameter.name().equals("texts") && parameter.listOfText().isPresent()) {
        binding.bind(parameter, parameter.texts(TaskTransport::texts));
      }
    }
  }

  private static @Nullable String text(TaskWork work) {
    return work.text().isEmpty() ? null : work.text();
  }

  private static List<String> texts(TaskWork work) {
    return work.text().isEmpty() ? List.of() : List.of(work.text().split(","));
  }

  @Override
  public void open() throws TransportException {
    event("open");
    if (context.service().name().contains("unreachable")) {
      throw new TransportException("Cannot reach the tasks at nowhere:1", null);
    }
    state = TransportStatus.State.READY;
  }

  @Override
  public void begin() {
    event("begin");
  }

  @Override
  public void pause() {
    state = TransportStatus.State.PAUSED;
  }

  @Override
  public void resume() {
    state = TransportStatus.State.READY;
  }

  @Override
  public void stopIntake() {
    event("stopIntake");
    if (context.service().name().contains("failing-steps")) {
      throw new IllegalStateException("the intake is stuck");
    }
    state = TransportStatus.State.STOPPING;
  }

  @Override
  public int returnUnstarted() {
    event("returnUnstarted");
    return 3;
  }

  @Override
  public void flush(Duration atMost) {
    event("flush");
  }

  @Override
  public void close() {
    event("close");
    state = TransportStatus.State.CLOSED;
  }

  @Override
  public TransportStatus status() {
    return new TransportStatus(state, new InetSocketAddress("localhost", 1), Map.of("x", 1));
  }

  @Override
  public <T> T injectable(Class<T> type) {
    return type.cast(queue);
  }
}
