package tomodachi.amqp.brittle;

import com.rabbitmq.client.AlreadyClosedException;
import com.rabbitmq.client.Channel;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tomodachi.messaging.Delivery;
import tomodachi.messaging.Message;
import tomodachi.messaging.transport.Received;

/// A message of a [BrittleTransport].
record BrittleMessage(com.rabbitmq.client.Delivery delivery, Channel channel, Flaw flaw)
    implements Received {

  private static final Logger LOG = LoggerFactory.getLogger("brittle");

  /// What a handler sees of it.
  private record Seen(Message message, BrittleMessage received) implements Delivery {
    @Override
    public int attempt() {
      return received.attempt();
    }

    @Override
    public String queueName() {
      return received.queueName();
    }

    @Override
    public Map<String, Object> attributes() {
      return received.attributes();
    }

    @Override
    public byte[] body() {
      return received.body();
    }
  }

  private interface Settlement {
    void on(long tag) throws IOException;
  }

  private void settle(Settlement settlement) {
    if (flaw == Flaw.ACKNOWLEDGES_FIRST) {
      return;
    }
    try {
      settlement.on(delivery.getEnvelope().getDeliveryTag());
    } catch (AlreadyClosedException | IOException lost) {
      LOG.atDebug().setCause(lost).log("the broker delivers it again");
    }
  }

  @Override
  public byte[] body() {
    return delivery.getBody();
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
    return "";
  }

  @Override
  public String topic() {
    return delivery.getEnvelope().getRoutingKey();
  }

  @Override
  public String queueName() {
    return delivery.getEnvelope().getRoutingKey();
  }

  @Override
  public Delivery delivery(Message message) {
    return new Seen(message, this);
  }

  @Override
  public void logContext(BiConsumer<String, String> entry) {}

  @Override
  public void acknowledge() {
    settle(tag -> channel.basicAck(tag, false));
  }

  @Override
  public void retry(Duration delay, String reason) {
    if (flaw == Flaw.FORGETS_WHAT_FAILED) {
      acknowledge();
    } else {
      giveBack();
    }
  }

  @Override
  public void park(String reason) {
    giveBack();
  }

  @Override
  public void giveBack() {
    settle(tag -> channel.basicReject(tag, true));
  }

  @Override
  public void released() {}
}
