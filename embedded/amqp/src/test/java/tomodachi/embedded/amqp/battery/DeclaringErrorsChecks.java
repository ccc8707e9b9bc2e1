package tomodachi.embedded.amqp.battery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;

/// Declarations and deletions that are refused, with the words they are refused with.
abstract class DeclaringErrorsChecks extends BrokerChecks {

  @Test
  void aMissingQueueIsNotFound() throws Exception {
    var name = name();
    var notFound = Refusal.ofChannel(404, "NOT_FOUND - no queue '" + name + "' in vhost '/'");

    assertThat(refusal(c -> c.queueDeclarePassive(name))).isEqualTo(notFound);
    assertThat(refusal(c -> c.basicGet(name, true))).isEqualTo(notFound);
    assertThat(refusal(c -> c.basicConsume(name, new Inbox(c)))).isEqualTo(notFound);
    assertThat(refusal(c -> c.queuePurge(name))).isEqualTo(notFound);
    assertThat(refusal(c -> c.queueBind(name, "amq.direct", "k"))).isEqualTo(notFound);
  }

  @Test
  void aMissingExchangeIsNotFound() throws Exception {
    var name = name();
    var queue = queue();
    var notFound = Refusal.ofChannel(404, "NOT_FOUND - no exchange '" + name + "' in vhost '/'");

    assertThat(refusal(c -> c.exchangeDeclarePassive(name))).isEqualTo(notFound);
    assertThat(refusal(c -> c.queueBind(queue, name, "k"))).isEqualTo(notFound);
    assertThat(refusal(c -> c.basicPublish(name, "k", null, new byte[0]))).isEqualTo(notFound);
    assertThat(refusal(c -> c.exchangeBind("amq.fanout", name, "k"))).isEqualTo(notFound);
    assertThat(refusal(c -> c.exchangeBind(name, "amq.fanout", "k"))).isEqualTo(notFound);
  }

  @Test
  void aChannelErrorLeavesTheConnectionOpen() throws Exception {
    var other = newConnection();
    refusal(other.createChannel(), c -> c.queueDeclarePassive(name()));

    assertThat(other.isOpen()).isTrue();
    assertThat(other.createChannel().isOpen()).isTrue();
  }

  @Test
  void withoutAQueueDeclaredTheEmptyNameIsNotFound() throws Exception {
    var notFound = Refusal.ofChannel(404, "NOT_FOUND - no previously declared queue");

    assertThat(refusal(c -> c.basicGet("", true))).isEqualTo(notFound);
    assertThat(refusal(c -> c.queueBind("", "amq.direct", "k"))).isEqualTo(notFound);
  }

  @Test
  void aQueueIsNotMadeExclusiveLater() throws Exception {
    var queue = queue();

    assertThat(refusal(c -> c.queueDeclare(queue, false, true, false, null)))
        .isEqualTo(locked(queue));
  }

  @Test
  void anUnknownTypeOfExchangeClosesTheConnection() throws Exception {
    assertThat(refusal(c -> c.exchangeDeclare(name(), "nope")))
        .isEqualTo(Refusal.ofConnection(503, "COMMAND_INVALID - unknown exchange type 'nope'"));
  }

  @Test
  void namesThatBeginWithAmqAreReserved() throws Exception {
    assertThat(refusal(c -> c.queueDeclare("amq.mine", false, false, false, null)))
        .isEqualTo(
            Refusal.ofChannel(
                403, "ACCESS_REFUSED - queue name 'amq.mine' contains reserved prefix 'amq.*'"));
    assertThat(refusal(c -> c.exchangeDeclare("amq.mine", "direct")))
        .isEqualTo(
            Refusal.ofChannel(
                403, "ACCESS_REFUSED - exchange name 'amq.mine' contains reserved prefix 'amq.*'"));
  }

  @Test
  void theDefaultExchangeIsNotTouched() throws Exception {
    var queue = queue();
    var refused =
        Refusal.ofChannel(403, "ACCESS_REFUSED - operation not permitted on the default exchange");

    assertThat(refusal(c -> c.exchangeDeclare("", "direct", true))).isEqualTo(refused);
    assertThat(refusal(c -> c.exchangeDelete(""))).isEqualTo(refused);
    assertThat(refusal(c -> c.queueBind(queue, "", queue))).isEqualTo(refused);
    assertThat(refusal(c -> c.queueUnbind(queue, "", queue))).isEqualTo(refused);
    assertThat(refusal(c -> c.exchangeBind("amq.fanout", "", "k"))).isEqualTo(refused);
    assertThat(refusal(c -> c.exchangeBind("", "amq.fanout", "k"))).isEqualTo(refused);
  }

  @Test
  void predeclaredExchangesAreNotDeleted() throws Exception {
    assertThat(refusal(c -> c.exchangeDelete("amq.topic")))
        .isEqualTo(
            Refusal.ofChannel(
                403,
                "ACCESS_REFUSED - deletion of system exchange 'amq.topic' in vhost '/' not"
                    + " allowed"));
  }

  @Test
  void anExclusiveQueueIsLockedForOtherConnections() throws Exception {
    var queue = channel.queueDeclare(name(), false, true, false, null).getQueue();
    var locked = locked(queue);

    assertThat(refusal(c -> c.queueDeclarePassive(queue))).isEqualTo(locked);
    assertThat(refusal(c -> c.queueDeclare(queue, false, true, false, null))).isEqualTo(locked);
    assertThat(refusal(c -> c.basicConsume(queue, new Inbox(c)))).isEqualTo(locked);
    assertThat(refusal(c -> c.basicGet(queue, true))).isEqualTo(locked);
    assertThat(refusal(c -> c.queuePurge(queue))).isEqualTo(locked);
    assertThat(refusal(c -> c.queueDelete(queue))).isEqualTo(locked);
    assertThat(refusal(c -> c.queueBind(queue, "amq.direct", "k"))).isEqualTo(locked);
  }

  static final List<Arguments> INVALID_ARGUMENTS =
      List.of(
          Arguments.of("x-message-ttl", -1, "{value_negative,-1}"),
          Arguments.of("x-message-ttl", "100", "\"expected integer, got longstr\""),
          Arguments.of("x-expires", 0, "{value_zero,0}"),
          Arguments.of("x-expires", -1, "{value_negative,-1}"),
          Arguments.of("x-max-length", -1, "{value_negative,-1}"),
          Arguments.of("x-max-length", true, "\"expected integer, got bool\""),
          Arguments.of("x-max-length-bytes", -5, "{value_negative,-5}"),
          Arguments.of("x-max-priority", -1, "{value_negative,-1}"),
          Arguments.of("x-max-priority", 256, "{max_value_exceeded,256}"),
          Arguments.of("x-max-priority", "5", "\"expected integer, got longstr\""),
          Arguments.of("x-overflow", "nope", "invalid_overflow"),
          Arguments.of("x-overflow", 1, "{unacceptable_type,signedint}"),
          Arguments.of("x-dead-letter-routing-key", "k", "routing_key_but_no_dlx_defined"),
          Arguments.of("x-single-active-consumer", "yes", "{unacceptable_type,longstr}"),
          Arguments.of("x-queue-mode", "nope", "\"unsupported queue mode 'nope'\""));

  @ParameterizedTest
  @FieldSource("INVALID_ARGUMENTS")
  void anInvalidArgumentIsRefused(String argument, Object value, String words) throws Exception {
    var queue = name();

    assertThat(refusal(c -> c.queueDeclare(queue, false, false, false, Map.of(argument, value))))
        .isEqualTo(
            Refusal.ofChannel(
                406,
                "PRECONDITION_FAILED - invalid arg '%s' for queue '%s' in vhost '/': %s"
                    .formatted(argument, queue, words)));
  }

  @Test
  void aDeadLetterExchangeThatIsNoTextIsRefused() throws Exception {
    var queue = name();

    assertThat(
            refusal(c ->
                c.queueDeclare(queue, false, false, false, Map.of("x-dead-letter-exchange", 7))))
        .isEqualTo(
            Refusal.ofChannel(
                406,
                ("PRECONDITION_FAILED - invalid type 'signedint' for arg 'x-dead-letter-exchange'"
                        + " in queue '%s' in vhost '/'")
                    .formatted(queue)));
  }

  @Test
  void anUnknownTypeOfQueueIsRefused() throws Exception {
    var queue = name();

    assertThat(
            refusal(c -> c.queueDeclare(queue, true, false, false, Map.of("x-queue-type", "nope"))))
        .isEqualTo(
            Refusal.ofChannel(
                406,
                "PRECONDITION_FAILED - invalid arg 'x-queue-type' for queue '%s' in vhost '/':"
                        .formatted(queue)
                    + " \"unsupported queue type 'nope'\""));
  }

  @Test
  void aQuorumQueueMustBeDurableAndShared() throws Exception {
    var quorum = Map.<String, Object>of("x-queue-type", "quorum");
    var queue = name();

    assertThat(refusal(c -> c.queueDeclare(queue, false, false, false, quorum)))
        .isEqualTo(invalid("non-durable", queue));
    assertThat(refusal(c -> c.queueDeclare(queue, true, true, false, quorum)))
        .isEqualTo(invalid("exclusive-owner", queue));
    assertThat(refusal(c -> c.queueDeclare(queue, true, false, true, quorum)))
        .isEqualTo(invalid("auto-delete", queue));
  }

  @Test
  void aConsumedQueueIsNotDeletedIfUnused() throws Exception {
    var queue = queue();
    consume(queue);

    assertThat(refusal(c -> c.queueDelete(queue, true, false)))
        .isEqualTo(
            Refusal.ofChannel(
                406, "PRECONDITION_FAILED - queue '" + queue + "' in vhost '/' in use"));
  }

  @Test
  void aQueueWithMessagesIsNotDeletedIfEmpty() throws Exception {
    var queue = queue();
    send(queue, "kept");
    awaitReady(queue, 1);

    assertThat(refusal(c -> c.queueDelete(queue, false, true)))
        .isEqualTo(
            Refusal.ofChannel(
                406, "PRECONDITION_FAILED - queue '" + queue + "' in vhost '/' not empty"));
    assertThat(takeTexts(queue, 1)).containsExactly("kept");
  }

  @Test
  void aBoundExchangeIsNotDeletedIfUnused() throws Exception {
    var exchange = exchange("direct");
    bound(exchange, "k");

    assertThat(refusal(c -> c.exchangeDelete(exchange, true)))
        .isEqualTo(
            Refusal.ofChannel(
                406, "PRECONDITION_FAILED - exchange '" + exchange + "' in vhost '/' in use"));
  }

  private static Refusal invalid(String property, String queue) {
    return Refusal.ofChannel(
        406,
        "PRECONDITION_FAILED - invalid property '%s' for queue '%s' in vhost '/'"
            .formatted(property, queue));
  }

  private static Refusal locked(String queue) {
    return Refusal.ofChannel(
        405,
        ("RESOURCE_LOCKED - cannot obtain exclusive access to locked queue '%s' in vhost '/'. It"
                + " could be originally declared on another connection or the exclusive property"
                + " value does not match that of the original declaration.")
            .formatted(queue));
  }
}
