package tomodachi.messaging.transport;

import java.time.Duration;
import java.util.Map;
import java.util.function.BiConsumer;
import tomodachi.messaging.Delivery;
import tomodachi.messaging.Message;

/// A received message that is nothing but its payload, and is never settled.
final class Payload implements Received {

  private final byte[] body;

  Payload(byte[] body) {
    this.body = body;
  }

  @Override
  public byte[] body() {
    return body;
  }

  @Override
  public Map<String, Object> attributes() {
    return Map.of();
  }

  @Override
  public int attempt() {
    return 1;
  }

  @Override
  public String id() {
    return "1";
  }

  @Override
  public String topic() {
    return "topic";
  }

  @Override
  public String queueName() {
    return "queue";
  }

  @Override
  public Delivery delivery(Message message) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void logContext(BiConsumer<String, String> entry) {}

  @Override
  public void acknowledge() {}

  @Override
  public void retry(Duration delay, String reason) {}

  @Override
  public void park(String reason) {}

  @Override
  public void giveBack() {}

  @Override
  public void released() {}
}
