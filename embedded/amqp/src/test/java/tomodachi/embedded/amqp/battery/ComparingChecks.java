package tomodachi.embedded.amqp.battery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;

/// Declarations of what is there already, but different.
abstract class ComparingChecks extends BrokerChecks {

  static final List<Arguments> QUEUE_FLAGS =
      List.of(
          Arguments.of("durable", true, false, false),
          Arguments.of("auto_delete", false, false, true));

  @ParameterizedTest
  @FieldSource("QUEUE_FLAGS")
  void aQueueWithAnotherFlagIsRefused(
      String flag, boolean durable, boolean exclusive, boolean autoDelete) throws Exception {
    var queue = queue();

    assertThat(refusal(c -> c.queueDeclare(queue, durable, exclusive, autoDelete, null)))
        .isEqualTo(
            Refusal.ofChannel(
                406,
                inequivalent(flag, "queue", queue) + "received 'true' but current is 'false'"));
  }

  static final List<Arguments> QUEUE_ARGUMENTS =
      List.of(
          Arguments.of(
              Map.of(),
              "x-max-length",
              5,
              "received the value '5' of type 'signedint' but current is none"),
          Arguments.of(
              Map.of("x-message-ttl", 100),
              "x-message-ttl",
              200,
              "received '200' but current is '100'"),
          Arguments.of(
              Map.of("x-max-length", 100),
              "x-max-length",
              "200",
              "received '200' but current is '100'"),
          Arguments.of(
              Map.of(),
              "x-dead-letter-exchange",
              "dlx",
              "received the value 'dlx' of type 'longstr' but current is none"),
          Arguments.of(
              Map.of("x-overflow", "drop-head"),
              "x-overflow",
              "reject-publish",
              "received 'reject-publish' but current is 'drop-head'"));

  @ParameterizedTest
  @FieldSource("QUEUE_ARGUMENTS")
  void aQueueWithAnotherArgumentIsRefused(
      Map<String, Object> first, String argument, Object value, String words) throws Exception {
    var queue = queue(first);

    assertThat(refusal(c -> c.queueDeclare(queue, false, false, false, Map.of(argument, value))))
        .isEqualTo(Refusal.ofChannel(406, inequivalent(argument, "queue", queue) + words));
  }

  @Test
  void aQueueWithoutItsArgumentIsRefused() throws Exception {
    var queue = queue(Map.of("x-message-ttl", 100));

    assertThat(refusal(c -> c.queueDeclare(queue, false, false, false, null)))
        .isEqualTo(
            Refusal.ofChannel(
                406,
                inequivalent("x-message-ttl", "queue", queue)
                    + "received none but current is the value '100' of type 'signedint'"));
  }

  @Test
  void anExchangeOfAnotherTypeIsRefused() throws Exception {
    var exchange = exchange("direct");

    assertThat(refusal(c -> c.exchangeDeclare(exchange, "topic")))
        .isEqualTo(
            Refusal.ofChannel(
                406,
                inequivalent("type", "exchange", exchange)
                    + "received 'topic' but current is 'direct'"));
  }

  static final List<Arguments> EXCHANGE_FLAGS =
      List.of(
          Arguments.of("durable", true, false, false),
          Arguments.of("auto_delete", false, true, false),
          Arguments.of("internal", false, false, true));

  @ParameterizedTest
  @FieldSource("EXCHANGE_FLAGS")
  void anExchangeWithAnotherFlagIsRefused(
      String flag, boolean durable, boolean autoDelete, boolean internal) throws Exception {
    var exchange = exchange("direct");

    assertThat(
            refusal(
                c -> c.exchangeDeclare(exchange, "direct", durable, autoDelete, internal, null)))
        .isEqualTo(
            Refusal.ofChannel(
                406,
                inequivalent(flag, "exchange", exchange)
                    + "received 'true' but current is 'false'"));
  }

  @Test
  void anExchangeWithAnotherAlternateIsRefused() throws Exception {
    var exchange = exchange("direct");

    assertThat(
            refusal(c ->
                c.exchangeDeclare(
                    exchange, "direct", false, false, Map.of("alternate-exchange", "ae"))))
        .isEqualTo(
            Refusal.ofChannel(
                406,
                inequivalent("alternate-exchange", "exchange", exchange)
                    + "received the value 'ae' of type 'longstr' but current is none"));
  }

  static final List<Arguments> COMPARED =
      List.of(
          Arguments.of("x-expires", 60_000, 70_000),
          Arguments.of("x-max-length-bytes", 1, 2),
          Arguments.of("x-max-priority", 1, 2),
          Arguments.of("x-dead-letter-exchange", "a", "b"),
          Arguments.of("x-single-active-consumer", true, false),
          Arguments.of("x-queue-mode", "default", "lazy"),
          Arguments.of("x-queue-type", "classic", "quorum"));

  @ParameterizedTest
  @FieldSource("COMPARED")
  void theseArgumentsAreCompared(String argument, Object first, Object second) throws Exception {
    var queue = durableQueue(Map.of(argument, first));

    assertThat(refusal(c -> c.queueDeclare(queue, true, false, false, Map.of(argument, second))))
        .isEqualTo(
            Refusal.ofChannel(
                406,
                inequivalent(argument, "queue", queue)
                    + "received '%s' but current is '%s'".formatted(second, first)));
  }

  static final List<Arguments> COMPARED_WITH_NOTHING =
      List.of(
          Arguments.of("x-single-active-consumer", true, "bool"),
          Arguments.of("x-expires", 60_000L, "long"),
          Arguments.of("x-max-length", (short) 5, "short"),
          Arguments.of("x-max-priority", (byte) 5, "byte"),
          Arguments.of("x-overflow", "drop-head", "longstr"));

  @ParameterizedTest
  @FieldSource("COMPARED_WITH_NOTHING")
  void theseArgumentsAreComparedWithNothing(String argument, Object value, String type)
      throws Exception {
    var queue = queue();

    assertThat(refusal(c -> c.queueDeclare(queue, false, false, false, Map.of(argument, value))))
        .isEqualTo(
            Refusal.ofChannel(
                406,
                inequivalent(argument, "queue", queue)
                    + "received the value '%s' of type '%s' but current is none"
                        .formatted(value, type)));
  }

  private static String inequivalent(String argument, String kind, String name) {
    return "PRECONDITION_FAILED - inequivalent arg '%s' for %s '%s' in vhost '/': "
        .formatted(argument, kind, name);
  }
}
