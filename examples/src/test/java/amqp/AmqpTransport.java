package amqp;

import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.PossibleAuthenticationFailureException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tomodachi.transport.Binding;
import tomodachi.transport.Mistake;
import tomodachi.transport.Transport;
import tomodachi.transport.TransportContext;
import tomodachi.transport.TransportException;
import tomodachi.transport.TransportStatus;
import tomodachi.transport.TransportStatus.State;
import tomodachi.transport.Validation;

/// Just enough AMQP to prove that the seam carries it; not for use.
final class AmqpTransport implements Transport {

  private static final Logger log = LoggerFactory.getLogger("tomodachi.amqp_proof");
  private static final int LONGEST_QUEUE_NAME = 255;
  private static final Duration RECONNECT = Duration.ofMillis(200);

  private final TransportContext context;
  private final List<Consumer> consumers = new ArrayList<>();
  private volatile State state = State.CONNECTING;

  // Guarded by this.
  private Connection connection;
  private boolean begun;

  AmqpTransport(TransportContext context) {
    this.context = context;
  }

  @Override
  public void validate(Validation validation) {
    for (var handler : validation.handlers()) {
      var queue = ((AmqpQueue) handler.trigger()).value();
      if (queue.length() > LONGEST_QUEUE_NAME) {
        validation.mistake(
            Mistake.at(
                handler,
                "Queue name is %d characters long, AMQP allows 255".formatted(queue.length()),
                "shorten it"));
      } else {
        var bound = validation.bind(handler, AmqpTransport::fillParameters, List.of());
        consumers.add(new Consumer(options(), queue, bound));
      }
    }
  }

  private static void fillParameters(Binding<Delivery> binding) {
    for (var parameter : binding.open()) {
      if (parameter.name().equals("messageId")) {
        binding.bind(parameter, parameter.text(Delivery::messageId));
      } else if (parameter.fromText()) {
        binding.bind(parameter, parameter.text(Delivery::text));
      } else {
        binding.mistake(
            "Parameter %s has a type no message becomes".formatted(parameter.name()),
            "declare it as String");
      }
    }
  }

  @Override
  public void open() throws TransportException {
    try {
      connect();
    } catch (PossibleAuthenticationFailureException e) {
      throw new TransportException(
          "RabbitMQ at %s refuses user \"%s\"\n    check amqp_proof.user and amqp_proof.password"
              .formatted(address(), options().user()),
          e);
    } catch (IOException | TimeoutException e) {
      tryAgainLater(e);
    }
  }

  private synchronized void connect() throws IOException, TimeoutException {
    if (stopping()) {
      return;
    }
    var factory = new ConnectionFactory();
    factory.setHost(options().host());
    factory.setPort(options().port());
    factory.setUsername(options().user());
    factory.setPassword(options().password());
    factory.setAutomaticRecoveryEnabled(false);
    connection = factory.newConnection("tomodachi-proof");
    for (var consumer : consumers) {
      consumer.declare(connection);
    }
    state = State.READY;
    if (begun) {
      consume();
    }
  }

  private void tryAgainLater(Exception reason) {
    log.atWarn()
        .addKeyValue("address", address())
        .addKeyValue("reason", reason.toString())
        .log("cannot reach rabbitmq");
    var _ =
        context.timeline().machine().after(RECONNECT, () -> Thread.ofVirtual().start(this::retry));
  }

  private void retry() {
    try {
      connect();
    } catch (IOException | TimeoutException e) {
      tryAgainLater(e);
    }
  }

  @Override
  public synchronized void begin() {
    begun = true;
    if (state == State.READY) {
      consume();
    }
  }

  private void consume() {
    each(Consumer::consume);
  }

  @Override
  public void pause() {
    each(Consumer::cancel);
    state = State.PAUSED;
  }

  @Override
  public void resume() {
    consume();
    state = State.READY;
  }

  @Override
  public void stopIntake() {
    state = State.STOPPING;
    consumers.forEach(Consumer::stop);
    if (begun) {
      each(Consumer::cancel);
    }
  }

  @Override
  public int returnUnstarted() throws InterruptedException {
    var returned = 0;
    try {
      for (var consumer : consumers) {
        returned += consumer.returnWaiting();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return returned;
  }

  @Override
  public void flush(Duration atMost) {
    each(Consumer::flush);
  }

  @Override
  public synchronized void close() {
    state = State.CLOSED;
    if (connection != null) {
      connection.abort(1_000);
      connection = null;
    }
  }

  @Override
  public TransportStatus status() {
    return new TransportStatus(state, null, Map.of("consumers", consumers.size()));
  }

  private boolean stopping() {
    return state == State.STOPPING || state == State.CLOSED;
  }

  private String address() {
    return options().host() + ":" + options().port();
  }

  private AmqpOptions options() {
    return context.service().options(AmqpOptions.class);
  }

  private void each(Step step) {
    try {
      for (var consumer : consumers) {
        step.apply(consumer);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private interface Step {
    void apply(Consumer consumer) throws IOException;
  }
}
