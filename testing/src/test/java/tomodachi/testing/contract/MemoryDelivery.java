package tomodachi.testing.contract;

import java.util.Map;
import tomodachi.messaging.Delivery;
import tomodachi.messaging.Message;

/// What handlers see of a message in memory.
record MemoryDelivery(Message message, MemoryConsumer.Held held) implements Delivery {

  @Override
  public int attempt() {
    return held.attempt();
  }

  @Override
  public String queueName() {
    return held.queueName();
  }

  @Override
  public Map<String, Object> attributes() {
    return held.attributes();
  }

  @Override
  public byte[] body() {
    return held.body();
  }
}
