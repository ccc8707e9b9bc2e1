package redis;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tomodachi.transport.ArgumentSource;
import tomodachi.transport.Binding;
import tomodachi.transport.HandlerDefinition;
import tomodachi.transport.HandlerParameter;
import tomodachi.transport.Mistake;
import tomodachi.transport.Transport;
import tomodachi.transport.TransportContext;
import tomodachi.transport.TransportStatus;
import tomodachi.transport.TransportStatus.State;
import tomodachi.transport.Validation;

/// Redis lists as task queues. A Redis that can't be reached is waited for.
final class RedisTransport implements Transport {

  private static final Logger log = LoggerFactory.getLogger("tomodachi.redis");

  private final TransportContext context;
  private final RedisTasks tasks = new RedisTasks(this);
  private final List<Worker> workers = new ArrayList<>();
  private volatile @Nullable RedisClient redis;
  private volatile State state = State.READY;
  private volatile boolean reached;
  private volatile boolean begun;

  RedisTransport(TransportContext context) {
    this.context = context;
  }

  @Override
  public void validate(Validation validation) {
    redis = new RedisClient(options());
    for (var handler : validation.handlers()) {
      if (((RedisTask) handler.trigger()).list().isBlank()) {
        validation.mistake(
            Mistake.at(handler, "@RedisTask has no list", "name one: list = \"tasks\""));
      } else {
        workers.add(worker(handler, validation));
      }
    }
  }

  private Worker worker(HandlerDefinition handler, Validation validation) {
    var name = options().prefix() + ((RedisTask) handler.trigger()).list();
    var owner = context.service().uuid() + ":" + handler.name();
    var bound = validation.bind(handler, RedisTransport::fillParameter, List.of());
    return new Worker(options(), new TaskList(client(), name, owner), bound);
  }

  private static void fillParameter(Binding<Task> binding) {
    var open = binding.open();
    if (open.size() > 1) {
      binding.mistake(
          "A task fills one parameter, %d are left".formatted(open.size()),
          "take one parameter, such as a record");
      return;
    }
    open.forEach(parameter -> binding.bind(parameter, source(parameter)));
  }

  private static ArgumentSource<Task> source(HandlerParameter parameter) {
    return parameter.fromText()
        ? parameter.text(Task::text)
        : parameter.value(task -> task.json(parameter.type()));
  }

  @Override
  public void open() {
    try {
      client().call("PING");
      reached = true;
    } catch (IOException e) {
      log.atWarn().addKeyValue("reason", e.getMessage()).log("no connection to redis");
    }
  }

  @Override
  public void begin() {
    workers.forEach(Worker::start);
    begun = true;
  }

  @Override
  public void pause() {
    workers.forEach(worker -> worker.pause(true));
    state = State.PAUSED;
  }

  @Override
  public void resume() {
    workers.forEach(worker -> worker.pause(false));
    state = State.READY;
  }

  @Override
  public void stopIntake() {
    state = State.STOPPING;
    workers.forEach(Worker::stop);
  }

  @Override
  public int returnUnstarted() throws InterruptedException {
    var returned = 0;
    for (var worker : begun ? workers : List.<Worker>of()) {
      returned += worker.awaitEnd();
    }
    return returned;
  }

  @Override
  public void close() {
    stopIntake();
    state = State.CLOSED;
    var client = redis;
    if (client != null) {
      client.close();
    }
  }

  @Override
  public TransportStatus status() {
    return TransportStatus.of(state == State.READY && !connected() ? State.CONNECTING : state);
  }

  @Override
  public <T> T injectable(Class<T> type) {
    return type.cast(tasks);
  }

  void push(String list, String task) throws IOException {
    client().call("LPUSH", options().prefix() + list, task);
  }

  private boolean connected() {
    return begun ? workers.stream().allMatch(Worker::connected) : reached;
  }

  private RedisClient client() {
    var client = redis;
    if (client == null) {
      throw new IllegalStateException(
          "Tasks can't be pushed by the constructor of a service; @StartService is the place");
    }
    return client;
  }

  private RedisOptions options() {
    return context.service().options(RedisOptions.class);
  }
}
