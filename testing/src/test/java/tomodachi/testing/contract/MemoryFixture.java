package tomodachi.testing.contract;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tomodachi.Options;
import tomodachi.testing.ManualTimeline;

/// A broker in memory, in the time of the services.
final class MemoryFixture implements MessagingFixture {

  static final String TOPIC = "greetings";

  private final MemoryBroker broker = new MemoryBroker();
  private final Timing timing = Timing.manual(new ManualTimeline());
  private final MessagingFault fault;

  MemoryFixture(MessagingFault fault) {
    this.fault = fault;
  }

  @Override
  public Timing timing() {
    return timing;
  }

  @Override
  public List<String> overrides() {
    return List.of();
  }

  @Override
  public List<String> oneAtATime() {
    return List.of("handlers.handle.prefetch=1", "handlers.handle.concurrency=1");
  }

  @Override
  public Object service(HandlerShape shape, Options options, MessageHandler handler) {
    return MemoryServices.of(shape, options.with(new MemoryBroker.Section(broker, fault)), handler);
  }

  @Override
  public ContractPublisher publisher(Object service) {
    return ((MemoryServices) service).publisher();
  }

  @Override
  public String topic() {
    return TOPIC;
  }

  @Override
  public void send(byte[] body, Map<String, Object> attributes) {
    broker.publish(new MemoryBroker.Entry(new String(body, StandardCharsets.UTF_8), attributes, 1));
  }

  @Override
  public long waiting() {
    return broker.queue(MemoryMessaging.QUEUE).size();
  }

  @Override
  public Optional<ParkedMessage> parked() {
    return Optional.ofNullable(broker.takeParked());
  }

  @Override
  public void close() {}
}
