package tomodachi.embedded.amqp.battery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.AMQP.BasicProperties;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Replies without a queue.
abstract class DirectReplyToChecks extends BrokerChecks {

  private static final String REPLY_TO = "amq.rabbitmq.reply-to";
  private static final BasicProperties REQUEST =
      new BasicProperties.Builder().replyTo(REPLY_TO).correlationId("id").build();

  @Test
  void aReplyComesToWhoAsked() throws Exception {
    var requests = queue();
    var replies = consume(channel, REPLY_TO, true, Map.of());
    publish("", requests, REQUEST, "request");
    var replying = newChannel();
    var request = Received.of(replying.basicGet(requests, true));

    replying.basicPublish(
        "",
        request.properties().getReplyTo(),
        new BasicProperties.Builder().correlationId("id").build(),
        "reply".getBytes(UTF_8));

    assertThat(request.properties().getReplyTo()).startsWith(REPLY_TO + ".");
    var reply = replies.only();
    assertThat(reply.text()).isEqualTo("reply");
    assertThat(reply.properties().getCorrelationId()).isEqualTo("id");
    assertThat(reply.envelope().getExchange()).isEmpty();
    assertThat(reply.redelivered()).isFalse();
  }

  @Test
  void aReplyGoesToItsChannelOnly() throws Exception {
    var requests = queue();
    var asking = connection.createChannel();
    var mine = consume(channel, REPLY_TO, true, Map.of());
    var others = consume(asking, REPLY_TO, true, Map.of());
    publish("", requests, REQUEST, "request");
    var replyTo = take(requests).properties().getReplyTo();

    publish("", replyTo, "reply");

    assertThat(mine.texts(1)).containsExactly("reply");
    assertThat(others.texts()).isEmpty();
  }

  @Test
  void repliesNeedNoAcks() throws Exception {
    assertThat(refusal(c -> c.basicConsume(REPLY_TO, false, new Inbox(c))))
        .isEqualTo(
            Refusal.ofChannel(406, "PRECONDITION_FAILED - reply consumer cannot acknowledge"));
  }

  @Test
  void aChannelHasOneConsumerForReplies() throws Exception {
    assertThat(
            refusal(c -> {
              c.basicConsume(REPLY_TO, true, new Inbox(c));
              c.basicConsume(REPLY_TO, true, new Inbox(c));
            }))
        .isEqualTo(Refusal.ofChannel(406, "PRECONDITION_FAILED - reply consumer already set"));
  }

  @Test
  void askingNeedsAConsumerForReplies() throws Exception {
    var requests = queue();

    assertThat(refusal(c -> c.basicPublish("", requests, REQUEST, new byte[0])))
        .isEqualTo(
            Refusal.ofChannel(406, "PRECONDITION_FAILED - fast reply consumer does not exist"));
  }

  @Test
  void aReplyNobodyWaitsForIsNoRoute() throws Exception {
    var requests = queue();
    var asking = newChannel();
    asking.basicConsume(REPLY_TO, true, new Inbox(asking));
    asking.basicPublish("", requests, REQUEST, new byte[0]);
    var replyTo = take(requests).properties().getReplyTo();
    asking.close();
    var confirms = new Confirms(channel);

    channel.basicPublish("", replyTo, true, null, new byte[0]);

    confirms.await("return 312 NO_ROUTE", "ack 1");
  }

  @Test
  void aMandatoryReplyComesBackAlthoughItIsDelivered() throws Exception {
    var requests = queue();
    var replies = consume(channel, REPLY_TO, true, Map.of());
    publish("", requests, REQUEST, "request");
    var replyTo = take(requests).properties().getReplyTo();
    var replying = newChannel();
    var confirms = new Confirms(replying);

    replying.basicPublish("", replyTo, true, null, new byte[0]);

    confirms.await("return 312 NO_ROUTE", "ack 1");
    replies.received(1);
  }

  @Test
  void whoAsksIsStillThereWhenItsNameIsDeclared() throws Exception {
    var requests = queue();
    consume(channel, REPLY_TO, true, Map.of());
    publish("", requests, REQUEST, "request");
    var replyTo = take(requests).properties().getReplyTo();

    assertThat(exists(replyTo)).isTrue();
    assertThat(exists(REPLY_TO)).isTrue();
    assertThat(exists(REPLY_TO + ".unknown")).isFalse();
  }

  @Test
  void theConsumerForRepliesMayBeCancelled() throws Exception {
    var tag = channel.basicConsume(REPLY_TO, true, new Inbox(channel));

    channel.basicCancel(tag);
    channel.basicConsume(REPLY_TO, true, new Inbox(channel));

    assertThat(channel.isOpen()).isTrue();
  }
}
