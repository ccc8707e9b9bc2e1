package tomodachi.testing.contract;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import tomodachi.Options;
import tomodachi.ServiceContext;
import tomodachi.messaging.Delivery;
import tomodachi.messaging.MessagingOptions;
import tomodachi.messaging.transport.MessageHandlers;
import tomodachi.transport.HandlerDefinition;
import tomodachi.transport.Transport;
import tomodachi.transport.TransportContext;
import tomodachi.transport.TransportFactory;
import tomodachi.transport.TransportStatus;
import tomodachi.transport.TransportStatus.State;
import tomodachi.transport.Validation;

/// A messaging transport from a broker in memory that keeps every promise, except one.
final class MemoryMessaging implements Transport {

  static final String QUEUE = "contract.handle";

  /// Found by its trigger alone.
  static final class Factory implements TransportFactory {

    Factory() {}

    @Override
    public String name() {
      return "memory_messaging";
    }

    @Override
    public Transport create(TransportContext context) {
      return new MemoryMessaging(context);
    }

    @Override
    public List<Class<?>> injectables() {
      return List.of(MemoryPublisher.class);
    }

    @Override
    public List<Class<? extends Options.Section>> sections() {
      return List.of(MessagingOptions.class, MemoryBroker.Section.class);
    }
  }

  private final TransportContext context;
  private final MemoryPublisher publisher;
  private final List<MemoryConsumer> consumers = new ArrayList<>();
  private volatile State state = State.CONNECTING;

  private MemoryMessaging(TransportContext context) {
    this.context = context;
    publisher = new MemoryPublisher(context.service());
  }

  static MemoryBroker brokerOf(ServiceContext service) {
    return requireNonNull(service.options(MemoryBroker.Section.class).broker());
  }

  private boolean has(MessagingFault fault) {
    return context.service().options(MemoryBroker.Section.class).fault() == fault;
  }

  @Override
  public void validate(Validation validation) {
    var options = context.service().options(MessagingOptions.class);
    var handlers =
        new MessageHandlers<MemoryConsumer.Held>(
            validation, options, Delivery.class, List.of(), "tomodachi.memory");
    validation.handlers().forEach(definition -> bind(definition, handlers));
  }

  private void bind(HandlerDefinition definition, MessageHandlers<MemoryConsumer.Held> handlers) {
    var from = (FromTopic) definition.trigger();
    var handler = handlers.bind(definition, from.envelope(), 0);
    var fault = context.service().options(MemoryBroker.Section.class).fault();
    consumers.add(
        new MemoryConsumer(
            brokerOf(context.service()), queueOf(from), from, handler, context.timeline(), fault));
  }

  private String queueOf(FromTopic from) {
    return from.competing() || has(MessagingFault.COMPETES_ALWAYS)
        ? QUEUE
        : QUEUE + "." + context.service().uuid();
  }

  @Override
  public void open() {
    consumers.forEach(MemoryConsumer::declare);
  }

  @Override
  public void begin() {
    state = State.READY;
    consumers.forEach(MemoryConsumer::attach);
  }

  @Override
  public void pause() {
    state = State.PAUSED;
    if (!has(MessagingFault.IGNORES_PAUSE)) {
      consumers.forEach(MemoryConsumer::detach);
    }
  }

  @Override
  public void resume() {
    begin();
  }

  @Override
  public void stopIntake() {
    state = State.STOPPING;
    consumers.forEach(MemoryConsumer::detach);
  }

  @Override
  public int returnUnstarted() {
    return consumers.stream().mapToInt(MemoryConsumer::returnUnstarted).sum();
  }

  @Override
  public void close() {
    state = State.CLOSED;
    consumers.forEach(MemoryConsumer::close);
  }

  @Override
  public TransportStatus status() {
    return TransportStatus.of(state);
  }

  @Override
  public <T> T injectable(Class<T> type) {
    return type.cast(publisher);
  }
}
