package tomodachi.aws.brittle;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import tomodachi.Options;
import tomodachi.aws.contract.AwsServer;
import tomodachi.messaging.Delivery;
import tomodachi.messaging.Envelope;
import tomodachi.messaging.MessagingOptions;
import tomodachi.messaging.transport.MessageHandler;
import tomodachi.messaging.transport.MessageHandlers;
import tomodachi.transport.Transport;
import tomodachi.transport.TransportContext;
import tomodachi.transport.TransportFactory;
import tomodachi.transport.TransportStatus;
import tomodachi.transport.TransportStatus.State;
import tomodachi.transport.Validation;

/// A transport such as one writes in an afternoon: a thread that fetches messages, and the client's
/// own way to try again.
final class BrittleTransport implements Transport {

  private static final Logger LOG = LoggerFactory.getLogger("brittle");
  private static final int AT_ONCE = 10;

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
  private @Nullable SqsClient client;
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
  public void open() {
    client = AwsServer.sqs(options().endpoint());
  }

  @Override
  public void begin() {
    state = State.READY;
    Thread.ofVirtual().name("brittle").start(this::fetchAll);
  }

  private void fetchAll() {
    var opened = requireNonNull(client);
    while (state == State.READY) {
      try {
        fetch(opened);
      } catch (SdkException failed) {
        LOG.atDebug().setCause(failed).log("no messages were fetched");
        if (options().flaw() == Flaw.GIVES_UP) {
          return;
        }
      }
    }
  }

  private void fetch(SqsClient opened) {
    opened
        .receiveMessage(request ->
            request.queueUrl(options().queueUrl()).maxNumberOfMessages(AT_ONCE).waitTimeSeconds(1))
        .messages()
        .forEach(message -> take(new BrittleMessage(message, opened, options())));
  }

  private void take(BrittleMessage message) {
    if (options().flaw() == Flaw.DELETES_FIRST) {
      message.delete();
    }
    requireNonNull(handler).handle(message);
  }

  @Override
  public void stopIntake() {
    state = State.STOPPING;
  }

  @Override
  public void close() {
    state = State.CLOSED;
    if (client != null) {
      client.close();
    }
  }

  @Override
  public TransportStatus status() {
    return TransportStatus.of(state);
  }
}
