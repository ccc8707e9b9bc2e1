package tomodachi.amqp.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.rabbitmq.client.DefaultConsumer;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tomodachi.StartException;
import tomodachi.amqp.Amqp;
import tomodachi.amqp.AmqpQueue;

/// Declarations and consumers the broker refuses: its words come with the handler and a remedy.
abstract class RefusalChecks extends AmqpChecks {

  RefusalChecks(AmqpBehaviour of) {
    super(of);
  }

  static final class Named {
    @Amqp(routingKey = "event", queueName = "named")
    void handle(String data) {}
  }

  @Test
  void aRefusedConsumerIsNamedAndTriesAgain() throws Exception {
    var queue = queue("named");
    start(new Named()).close();
    var exclusive = broker().channel();
    exclusive.basicConsume(queue, true, "", false, true, Map.of(), new DefaultConsumer(exclusive));

    var running = start(new Named());

    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(() ->
            assertThat(running.logs().lines("tomodachi.amqp"))
                .anySatisfy(line ->
                    assertThat(String.valueOf(line.fields().get("reason")))
                        .matches(
                            ("(?s)RabbitMQ refuses to consume from queue \"%s\": ACCESS_REFUSED -"
                                    + " queue '%s' in vhost '/' in exclusive use\n    from @Amqp on"
                                    + " Named.handle\\(String\\) \\(.*\\)\n    another consumer has"
                                    + " the queue for itself; end that one, or use another queue")
                                .formatted(queue, queue))));
    assertThat(running.services().ready()).isFalse();

    exclusive.abort();
    Awaitility.await().atMost(PATIENCE).until(() -> running.services().ready());
  }

  static final class WithoutDeadLetters {
    @Amqp(
        routingKey = "event",
        queueName = "dropping",
        queue = @AmqpQueue(maxLength = 5, deadLetterExchange = "tomodachi-nowhere"))
    void handle(String data) {}
  }

  @Test
  void aMissingDeadLetterExchangeIsAWarning() {
    queue("dropping");

    var running = start(new WithoutDeadLetters());

    assertThat(running.logs().lines("tomodachi.amqp"))
        .filteredOn(line -> line.message().startsWith("the dead-letter exchange does not exist"))
        .singleElement()
        .satisfies(
            line -> assertThat(line.fields()).containsEntry("exchange_name", "tomodachi-nowhere"));
  }

  static final class Unmakeable {
    @Amqp(
        routingKey = "event",
        queueName = "unmakeable",
        queue = @AmqpQueue(arguments = "x-queue-mode=quick"))
    void handle(String data) {}
  }

  private String refusal(Object service) {
    var thrown = catchThrowableOfType(StartException.class, () -> start(service));
    return String.valueOf(thrown.getMessage()).replaceAll("\\(Refusal.*?:\\d+\\)", "(…)");
  }

  private static void assertRefused(String refusal, String begin, String place, String remedy) {
    assertThat(refusal).startsWith(begin);
    assertThat(refusal.lines().skip(1).map(String::strip)).containsExactly(place, remedy);
  }

  @Test
  void aQueueTheBrokerDoesNotMakeIsNamed() {
    assertRefused(
        refusal(new Unmakeable()),
        "RabbitMQ refuses queue \"%sunmakeable\": PRECONDITION_FAILED".formatted(prefix),
        "from @Amqp on Unmakeable.handle(String) (…)",
        "change the declaration");
  }

  @Test
  void aQueueOfAnotherConnectionIsNamed() throws Exception {
    channel.queueDeclare(queue("named"), false, true, false, null);

    assertRefused(
        refusal(new Named()),
        "RabbitMQ refuses queue \"%snamed\": RESOURCE_LOCKED".formatted(prefix),
        "from @Amqp on Named.handle(String) (…)",
        "another connection has it for itself; end that one, or use another name");
  }
}
