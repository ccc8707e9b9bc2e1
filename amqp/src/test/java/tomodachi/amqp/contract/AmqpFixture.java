package tomodachi.amqp.contract;

import static java.util.Objects.requireNonNull;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.GetResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import tomodachi.Options;
import tomodachi.amqp.AmqpPublishOption;
import tomodachi.amqp.AmqpPublisher;
import tomodachi.amqp.contract.ContractServices.ContractedService;
import tomodachi.amqp.internal.wire.HeaderValues;
import tomodachi.messaging.Envelope;
import tomodachi.messaging.PublishResult;
import tomodachi.testing.contract.ContractPublisher;
import tomodachi.testing.contract.HandlerShape;
import tomodachi.testing.contract.MessageHandler;
import tomodachi.testing.contract.MessagingFixture;
import tomodachi.testing.contract.ParkedMessage;
import tomodachi.testing.contract.Timing;

/// AMQP for the messaging contract.
final class AmqpFixture implements MessagingFixture {

  private static final long CONFIRM_MILLIS = 5_000;
  private static final String OWN_HEADERS = "x-tomodachi-";

  private final String prefix = "contract-" + UUID.randomUUID() + ".";
  private final Broker broker;
  private final Channel channel;

  AmqpFixture(Broker broker) throws IOException {
    this.broker = broker;
    channel = broker.channel();
    channel.confirmSelect();
  }

  @Override
  public Timing timing() {
    return broker.timing();
  }

  @Override
  public List<String> overrides() {
    return List.of(
        "embedded.brokers=never",
        "amqp.host=" + broker.address().getHostString(),
        "amqp.port=" + broker.address().getPort(),
        "amqp.queue_name_prefix=" + prefix,
        "amqp.routing_key_prefix=" + prefix);
  }

  @Override
  public List<String> oneAtATime() {
    return List.of("handlers.handle.prefetch=1", "handlers.handle.concurrency=1");
  }

  @Override
  public Object service(HandlerShape shape, Options options, MessageHandler handler) {
    return ContractServices.of(shape, options, handler);
  }

  @Override
  public ContractPublisher publisher(Object service) {
    return new Publisher(requireNonNull(((ContractedService) service).publisher));
  }

  @Override
  public String topic() {
    return ContractServices.TOPIC;
  }

  @Override
  public void send(byte[] body, Map<String, Object> attributes)
      throws IOException, InterruptedException, TimeoutException {
    var properties = new BasicProperties.Builder().headers(new HashMap<>(attributes)).build();
    channel.basicPublish("amq.topic", prefix + ContractServices.TOPIC, properties, body);
    channel.waitForConfirmsOrDie(CONFIRM_MILLIS);
  }

  private String queue() {
    return prefix + ContractServices.QUEUE;
  }

  private String parkedQueue() {
    return queue() + ".parked";
  }

  @Override
  public long waiting() throws IOException {
    return channel.messageCount(queue());
  }

  @Override
  public Optional<ParkedMessage> parked() throws IOException {
    @Nullable GetResponse got = channel.basicGet(parkedQueue(), true);
    return Optional.ofNullable(got).map(AmqpFixture::parked);
  }

  private static ParkedMessage parked(GetResponse got) {
    var headers = HeaderValues.fromWire(got.getProps().getHeaders());
    var given = new HashMap<>(headers);
    given.keySet().removeIf(name -> name.startsWith(OWN_HEADERS));
    return new ParkedMessage(
        ByteBuffer.wrap(got.getBody()),
        given,
        String.valueOf(headers.get("x-tomodachi-reason")),
        ((Number) requireNonNull(headers.get("x-tomodachi-attempt"))).intValue());
  }

  @Override
  public void close() throws IOException {
    channel.queueDelete(queue());
    channel.queueDelete(parkedQueue());
    channel.queueDelete(prefix + "contract.contract.event.handle.parked");
    broker.close();
  }

  private record Publisher(AmqpPublisher publisher) implements ContractPublisher {

    @Override
    public void publish(Object data, Map<String, Object> attributes) {
      var options = new ArrayList<AmqpPublishOption>();
      attributes.forEach((name, value) -> options.add(AmqpPublishOption.header(name, value)));
      publisher.publish(ContractServices.TOPIC, data, options.toArray(AmqpPublishOption[]::new));
    }

    @Override
    public void publishWith(@Nullable Envelope envelope, Object data) {
      publisher.publish(
          ContractServices.TOPIC,
          data,
          envelope == null ? AmqpPublishOption.noEnvelope() : AmqpPublishOption.envelope(envelope));
    }

    @Override
    public List<PublishResult> publishAll(List<?> data) {
      return publisher.publishAll(ContractServices.TOPIC, data);
    }

    @Override
    public CompletableFuture<?> publishAsync(Object data) {
      return publisher.publishAsync(ContractServices.TOPIC, data);
    }
  }
}
