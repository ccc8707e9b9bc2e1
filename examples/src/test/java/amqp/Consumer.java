package amqp;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.DefaultConsumer;
import com.rabbitmq.client.Envelope;
import com.rabbitmq.client.ShutdownSignalException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import tomodachi.transport.BoundHandler;

/// The messages of one handler: those that run, and those that wait for their turn.
final class Consumer {

  private static final String TAG = "tomodachi";

  private final AmqpOptions options;
  private final String queue;
  private final BoundHandler<Delivery> handler;

  // Guarded by this.
  private final Queue<Delivery> waiting = new ArrayDeque<>();
  private int running;
  private boolean intake = true;

  private volatile Channel channel;
  private volatile CountDownLatch receiverEnded = new CountDownLatch(0);

  Consumer(AmqpOptions options, String queue, BoundHandler<Delivery> handler) {
    this.options = options;
    this.queue = options.prefix() + queue;
    this.handler = handler;
  }

  void declare(Connection connection) throws IOException {
    channel = connection.createChannel();
    channel.basicQos(options.prefetch());
    channel.queueDeclare(queue, true, false, false, null);
  }

  void consume() throws IOException {
    var receiver = new Receiver(channel);
    receiverEnded = receiver.ended;
    channel.basicConsume(queue, false, TAG, receiver);
  }

  void cancel() throws IOException {
    if (channel != null && channel.isOpen()) {
      channel.basicCancel(TAG);
    }
  }

  /// Lets nothing begin any more.
  synchronized void stop() {
    intake = false;
  }

  /// Gives back what waits, when the client library has handed over everything it had.
  int returnWaiting() throws IOException, InterruptedException {
    receiverEnded.await();
    List<Delivery> returned;
    synchronized (this) {
      returned = new ArrayList<>(waiting);
      waiting.clear();
    }
    for (var delivery : returned) {
      requeue(delivery);
    }
    return returned.size();
  }

  /// A round trip: the broker works through a channel in order, so it has seen every ack before.
  void flush() throws IOException {
    if (channel != null && channel.isOpen()) {
      channel.basicQos(options.prefetch());
    }
  }

  String ack(Delivery delivery) throws IOException {
    channel.basicAck(delivery.tag(), false);
    return "ack";
  }

  String requeue(Delivery delivery) throws IOException {
    channel.basicNack(delivery.tag(), false, true);
    return "requeue";
  }

  String reject(Delivery delivery) throws IOException {
    channel.basicNack(delivery.tag(), false, false);
    return "reject";
  }

  void ended() {
    Delivery next;
    synchronized (this) {
      next = intake ? waiting.poll() : null;
      running -= next == null ? 1 : 0;
    }
    if (next != null) {
      handler.submit(next);
    }
  }

  private void received(Delivery delivery) {
    boolean run;
    synchronized (this) {
      run = intake && running < options.concurrency();
      if (run) {
        running++;
      } else {
        waiting.add(delivery);
      }
    }
    if (run) {
      handler.submit(delivery);
    }
  }

  private final class Receiver extends DefaultConsumer {

    private final CountDownLatch ended = new CountDownLatch(1);

    Receiver(Channel channel) {
      super(channel);
    }

    @Override
    public void handleDelivery(
        String consumerTag, Envelope envelope, AMQP.BasicProperties properties, byte[] body) {
      var id = Objects.requireNonNullElse(properties.getMessageId(), "");
      received(new Delivery(envelope.getDeliveryTag(), id, new String(body, UTF_8), Consumer.this));
    }

    /// Comes after all deliveries.
    @Override
    public void handleCancelOk(String consumerTag) {
      ended.countDown();
    }

    @Override
    public void handleShutdownSignal(String consumerTag, ShutdownSignalException signal) {
      ended.countDown();
    }
  }
}
