package tomodachi.amqp.brittle;

import static java.util.Objects.requireNonNull;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import tomodachi.Options;
import tomodachi.messaging.Delivery;
import tomodachi.messaging.Envelope;
import tomodachi.messaging.MessagingOptions;
import tomodachi.messaging.transport.MessageHandler;
import tomodachi.messaging.transport.MessageHandlers;
import tomodachi.transport.Transport;
import tomodachi.transport.TransportContext;
import tomodachi.transport.TransportException;
import tomodachi.transport.TransportFactory;
import tomodachi.transport.TransportStatus;
import tomodachi.transport.TransportStatus.State;
import tomodachi.transport.Validation;

/// A transport such as one writes in an afternoon: a queue, a consumer, and the client's own way to
/// connect again.
final class BrittleTransport implements Transport {

  private static final int PREFETCH = 20;
  private static final int BETWEEN_ATTEMPTS_MILLIS = 50;

  /// Found by its trigger.
  public static final class Factory implements TransportFactory {

    /// For the container.
    public Factory() {}

    @Override
    public String name() {
      return "brittle";
    }

    @Override
    public Transport create(TransportContext context) {
      return new BrittleTransport(context);
    }

    @Override
    public List<Class<? extends Options.Section>> sections() {
      return List.of(MessagingOptions.class, Brittle.class);
    }
  }

  private final TransportContext context;
  private @Nullable MessageHandler<BrittleMessage> handler;
  private @Nullable Connection connection;
  private @Nullable Channel channel;
  private volatile State state = State.CONNECTING;

  private BrittleTransport(TransportContext context) {
    this.context = context;
  }

  private Brittle options() {
    return context.service().options(Brittle.class);
  }

  @Override
  public void validate(Validation validation) {
    var handlers =
        new MessageHandlers<BrittleMessage>(
            validation,
            context.service().options(MessagingOptions.class),
            Delivery.class,
            List.of(),
            "brittle");
    handler = handlers.bind(validation.handlers().getFirst(), Envelope.None.class, 0);
  }

  @Override
  public void open() throws TransportException {
    try {
      connection = connect();
      var opened = connection.createChannel();
      opened.basicQos(PREFETCH);
      opened.queueDeclare(
          options().queue(),
          false,
          options().flaw() == Flaw.LOSES_ITS_QUEUE_WITH_THE_CONNECTION,
          false,
          null);
      channel = opened;
    } catch (IOException | TimeoutException e) {
      throw new TransportException("no broker", e);
    }
  }

  private Connection connect() throws IOException, TimeoutException {
    var factory = new ConnectionFactory();
    factory.setHost("127.0.0.1");
    factory.setPort(options().port());
    factory.setNetworkRecoveryInterval(BETWEEN_ATTEMPTS_MILLIS);
    return factory.newConnection("brittle");
  }

  @Override
  public void begin() {
    var flaw = options().flaw();
    var opened = requireNonNull(channel);
    try {
      opened.basicConsume(
          options().queue(),
          flaw == Flaw.ACKNOWLEDGES_FIRST,
          (_, delivery) ->
              requireNonNull(handler).handle(new BrittleMessage(delivery, opened, flaw)),
          _ -> {});
      state = State.READY;
    } catch (IOException e) {
      throw new IllegalStateException("can't consume", e);
    }
  }

  @Override
  public void stopIntake() {
    state = State.STOPPING;
  }

  @Override
  public void close() {
    state = State.CLOSED;
    if (connection != null) {
      connection.abort();
    }
  }

  @Override
  public TransportStatus status() {
    return TransportStatus.of(state);
  }
}
