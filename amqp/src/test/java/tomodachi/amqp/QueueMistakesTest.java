package tomodachi.amqp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tomodachi.DeclarationException;
import tomodachi.Tomodachi;

/// What is said of queues and exchanges that can't be, in the words users see.
class QueueMistakesTest {

  private static String text(Object service) {
    var thrown =
        catchThrowableOfType(DeclarationException.class, () -> Tomodachi.start(service).close());
    return String.valueOf(thrown.getMessage());
  }

  /// Each mistake and its remedy, without places.
  private static List<String> mistakes(Object service) {
    return List.of(text(service).split("\n\n")).stream()
        .filter(mistake -> mistake.contains("\n"))
        .map(mistake ->
            mistake
                .lines()
                .filter(line -> !line.startsWith("    @Amqp on "))
                .map(String::strip)
                .collect(Collectors.joining(" | ")))
        .toList();
  }

  static final class Numbers {
    @Amqp(
        routingKey = "event",
        queue =
            @AmqpQueue(
                type = "stream",
                maxPriority = 256,
                maxLength = 0,
                maxLengthBytes = -5,
                overflow = "drop-tail",
                messageTtl = "50d",
                expires = "7"))
    void handle(String data) {}
  }

  @Test
  void valuesOutsideTheirRangeAreRefused() {
    assertThat(mistakes(new Numbers()))
        .containsExactly(
            "type must be one of classic, quorum, was \"stream\" | leave it out for the default",
            "maxPriority must be 1 to 255, was 256 | leave it out for the default",
            "maxLength must be 1 or more, was 0 | leave it out for the default",
            "maxLengthBytes must be 1 or more, was -5 | leave it out for the default",
            "overflow must be one of drop-head, reject-publish, reject-publish-dlx, was"
                + " \"drop-tail\" | leave it out for the default",
            "messageTtl must be 1 ms to 49 days, was \"50d\" | leave it out for the default",
            "expires \"7\" isn't a duration such as 30s, 1h30m or 500ms | write it as expires ="
                + " \"1h\"");
  }

  static final class Quorum {
    @Amqp(
        routingKey = "event",
        retry = 10,
        queue =
            @AmqpQueue(
                type = "quorum",
                maxPriority = 5,
                arguments = {"x-queue-mode=lazy", "x-delivery-limit=3"}))
    void handle(String data) {}
  }

  @Test
  void aQuorumQueueDoesNotHaveEverything() {
    assertThat(mistakes(new Quorum()))
        .containsExactly(
            "maxPriority is given, which quorum queues don't have | leave it out, or make it a"
                + " classic queue: type = \"classic\"",
            "x-queue-mode is given, which quorum queues don't have | leave it out, or make it a"
                + " classic queue: type = \"classic\"",
            "x-delivery-limit is 3, so RabbitMQ drops a message before its 10 attempts are over |"
                + " raise it to 10 or more, or give the queue a deadLetterExchange");
  }

  static final class Written {
    @Amqp(
        routingKey = "event",
        queue =
            @AmqpQueue(
                maxLength = 5,
                deadLetterRoutingKey = "dead",
                arguments = {"lazy", "x-a=1", "x-a=2", "x-max-length=7", "x-delivery-limit=3"}))
    void handle(String data) {}
  }

  @Test
  void argumentsAreWrittenOnceAndWithAName() {
    assertThat(mistakes(new Written()))
        .containsExactly(
            "arguments has \"lazy\", which isn't name=value | write it as \"x-name=value\"",
            "arguments has \"x-a\" twice | keep one of them",
            "x-max-length is given twice, in arguments and by its own member | keep one of them",
            "deadLetterRoutingKey is given, but no deadLetterExchange | add it;"
                + " deadLetterExchange = AmqpQueue.DEFAULT_EXCHANGE has queues under their names",
            "x-delivery-limit is given, which only quorum queues have | add type = \"quorum\", or"
                + " leave it out");
  }

  static final class LongNames {
    private static final String LONG =
        "a.word.that.has.forty.characters.with.it.a.word.that.has.forty.characters.with.it."
            + "a.word.that.has.forty.characters.with.it.a.word.that.has.forty.characters.with.it."
            + "a.word.that.has.forty.characters.with.it.a.word.that.has.forty.characters.with.it."
            + "a.word.that.has.forty.characters.with.it.";

    @Amqp(
        routingKey = "event",
        queue = @AmqpQueue(deadLetterExchange = LONG, deadLetterRoutingKey = LONG))
    void handle(String data) {}
  }

  @Test
  void whereDeadLettersGoHasRoomInAFrame() {
    assertThat(mistakes(new LongNames()))
        .containsExactly(
            "deadLetterExchange is 287 bytes long, AMQP allows 255 here | shorten it",
            "deadLetterRoutingKey is 287 bytes long, AMQP allows 255 here | shorten it");
  }

  static final class Exchanges {
    @Amqp(routingKey = "event", exchangeName = "a", exchangeType = "x-random")
    void unknown(String data) {}

    @Amqp(exchangeName = "b", exchangeType = "headers")
    void withoutHeaders(String data) {}

    @Amqp(
        routingKey = "event",
        exchangeName = "c",
        exchangeType = "direct",
        bindingArguments = "event=paid")
    void ignored(String data) {}

    @Amqp(exchangeName = "d", bindingArguments = "x-match=some")
    void match(String data) {}

    @Amqp(exchangeName = "e", exchangeType = "direct")
    void withoutKey(String data) {}
  }

  @Test
  void anExchangeGetsWhatItsTypeLooksAt() {
    assertThat(mistakes(new Exchanges()))
        .containsExactly(
            "exchangeType must be one of topic, direct, fanout, headers, was \"x-random\" | leave"
                + " it out for any type",
            "exchangeType is headers, but no bindingArguments are given | write bindingArguments ="
                + " {\"x-match=all\", \"event=paid\"}, or \"x-match=all\" alone for all messages",
            "bindingArguments are given, which only headers exchanges look at, not direct | leave"
                + " them out, or write exchangeType = \"headers\"",
            "x-match must be one of all, any, all-with-x, any-with-x, was \"some\" | leave it out"
                + " for all",
            "No routing key is given | write @Amqp(\"example.topic\"), or \"#\" for all");
  }

  static final class Contradicting {
    @Amqp(
        routingKey = "first",
        queueName = "orders",
        exchangeName = "shop",
        exchangeType = "topic",
        queue = @AmqpQueue(maxLength = 10))
    void first(String data) {}

    @Amqp(
        routingKey = "second",
        queueName = "orders",
        exchangeName = "shop",
        exchangeType = "direct",
        queue = @AmqpQueue(maxLength = 20))
    void second(String data) {}
  }

  @Test
  void handlersThatContradictEachOtherAreBothNamed() {
    assertThat(text(new Contradicting()).replaceAll("\\(Queue.*?:\\d+\\)", "(…)"))
        .isEqualTo(
            """
            2 mistakes, nothing was started

            Queue "orders" is declared as {x-max-length=10} and as {x-max-length=20}
                @Amqp on Contradicting.first(String) (…)
                @Amqp on Contradicting.second(String) (…)
                say it once, or the same both times

            Exchange "shop" is declared as topic and as direct
                @Amqp on Contradicting.first(String) (…)
                @Amqp on Contradicting.second(String) (…)
                say it once, or the same both times\
            """);
  }
}
