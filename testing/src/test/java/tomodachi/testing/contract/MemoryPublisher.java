package tomodachi.testing.contract;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import tomodachi.ServiceContext;
import tomodachi.messaging.Envelope;
import tomodachi.messaging.MessagingOptions;
import tomodachi.messaging.PublishResult;
import tomodachi.transport.JsonCodec;

/// Publishes to a [MemoryBroker].
final class MemoryPublisher implements ContractPublisher {

  private final ServiceContext service;

  MemoryPublisher(ServiceContext service) {
    this.service = service;
  }

  @Override
  public void publish(Object data, Map<String, Object> attributes) {
    publish(service.options(MessagingOptions.class).envelope(), data, attributes);
  }

  @Override
  public void publishWith(@Nullable Envelope envelope, Object data) {
    publish(envelope, data, Map.of());
  }

  @Override
  public List<PublishResult> publishAll(List<?> data) {
    var order = new ArrayList<Object>(data);
    if (fault() == MessagingFault.PUBLISHES_BACKWARDS) {
      order = new ArrayList<>(order.reversed());
    }
    order.forEach(each -> publish(each, Map.of()));
    return data.stream().<PublishResult>map(_ -> new PublishResult.Confirmed("")).toList();
  }

  @Override
  public CompletableFuture<?> publishAsync(Object data) {
    return CompletableFuture.runAsync(() -> publish(data, Map.of()));
  }

  private void publish(@Nullable Envelope envelope, Object data, Map<String, Object> attributes) {
    var all = new HashMap<>(attributes);
    var body = encode(envelope, data, all);
    MemoryMessaging.brokerOf(service).publish(new MemoryBroker.Entry(body, Map.copyOf(all), 1));
  }

  private String encode(@Nullable Envelope envelope, Object data, Map<String, Object> attributes) {
    if (envelope != null && fault() != MessagingFault.IGNORES_ENVELOPES) {
      return envelope.encode(service, MemoryFixture.TOPIC, data, attributes);
    }
    return data instanceof String text
        ? text
        : new String(JsonCodec.standard().write(data), StandardCharsets.UTF_8);
  }

  private MessagingFault fault() {
    return service.options(MemoryBroker.Section.class).fault();
  }
}
