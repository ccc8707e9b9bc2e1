package tomodachi.amqp.behaviour;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.GetResponse;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import tomodachi.amqp.AmqpOptions;
import tomodachi.amqp.internal.link.FakeService;
import tomodachi.messaging.transport.MessageDesk;
import tomodachi.messaging.transport.MessageTool;
import tomodachi.messaging.transport.ParkedMessage;
import tomodachi.messaging.transport.WorkQueue;
import tomodachi.transport.Timeline;

/// What the checks of tools stand on: a desk at the broker, and a queue with parked messages.
abstract class DeskChecks extends AmqpChecks {

  private static final long CONFIRM_MILLIS = 10_000;

  final List<ParkedMessage> seen = new ArrayList<>();
  MessageDesk desk;
  WorkQueue work;

  @SuppressWarnings("NullAway.Init") // JUnit calls open() first
  DeskChecks(AmqpBehaviour of) {
    super(of);
  }

  @BeforeEach
  void open() throws Exception {
    desk = open(broker().address());
    work = desk.named(queue("orders"));
  }

  static MessageDesk open(InetSocketAddress address) throws Exception {
    var options =
        AmqpOptions.defaults().withHost(address.getHostString()).withPort(address.getPort());
    return MessageTool.of("amqp").orElseThrow().open(new FakeService(options), Timeline.system());
  }

  @AfterEach
  void closeDesk() {
    desk.close();
  }

  final String at() {
    return desk.address();
  }

  final void makeQueues() throws Exception {
    channel.queueDeclare(work.name(), true, false, false, Map.of());
    channel.queueDeclare(work.parked(), true, false, false, Map.of());
  }

  /// Puts messages with these ids into the queue of parked ones.
  final void park(String... ids) throws Exception {
    makeQueues();
    for (var id : ids) {
      channel.basicPublish("", work.parked(), parked(id), ("body of " + id).getBytes(UTF_8));
    }
    channel.waitForConfirmsOrDie(CONFIRM_MILLIS);
  }

  private BasicProperties parked(String id) {
    return new BasicProperties.Builder()
        .messageId(id)
        .contentType("text/plain")
        .deliveryMode(2)
        .headers(
            Map.of(
                "tenant",
                "acme",
                "x-tomodachi-exchange",
                "amq.topic",
                "x-tomodachi-routing-key",
                prefix + "order.placed",
                "x-tomodachi-attempt",
                5,
                "x-tomodachi-reason",
                "broken",
                "x-tomodachi-queue",
                work.name()))
        .build();
  }

  /// Takes all that are in a queue.
  final List<GetResponse> takeAll(String queue) throws Exception {
    var all = new ArrayList<GetResponse>();
    for (var got = channel.basicGet(queue, true);
        got != null;
        got = channel.basicGet(queue, true)) {
      all.add(got);
    }
    return all;
  }

  final List<String> idsIn(String queue) throws Exception {
    return takeAll(queue).stream().map(got -> got.getProps().getMessageId()).toList();
  }

  final List<String> seenIds() {
    return seen.stream().map(ParkedMessage::id).toList();
  }
}
