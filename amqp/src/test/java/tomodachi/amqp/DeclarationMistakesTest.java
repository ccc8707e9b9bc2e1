package tomodachi.amqp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tomodachi.DeclarationException;
import tomodachi.Options;
import tomodachi.Tomodachi;
import tomodachi.messaging.Data;
import tomodachi.messaging.Envelope;
import tomodachi.messaging.JsonEnvelope;
import tomodachi.messaging.Message;
import tomodachi.messaging.MessagingOptions;

/// The texts users see; the lines with places are left out.
class DeclarationMistakesTest {

  private static final String LONG =
      "a.word.that.has.forty.characters.with.it."
          + "a.word.that.has.forty.characters.with.it."
          + "a.word.that.has.forty.characters.with.it."
          + "a.word.that.has.forty.characters.with.it."
          + "a.word.that.has.forty.characters.with.it."
          + "a.word.that.has.forty.characters.with.it."
          + "a.word.that.has.forty.characters.with.it.";

  private static List<String> mistakes(Object service) {
    var thrown =
        catchThrowableOfType(DeclarationException.class, () -> Tomodachi.start(service).close());
    return List.of(String.valueOf(thrown.getMessage()).split("\n"));
  }

  private static String mistake(Object service) {
    var lines = mistakes(service);
    assertThat(lines).as("one mistake with one place: %s", lines).hasSize(3);
    assertThat(lines.get(1)).matches(" {4}@Amqp on \\w+\\.\\w+\\(.*\\) \\(.+\\)");
    return lines.get(0) + "\n" + lines.get(2).strip();
  }

  static final class TwoKeys {
    @Amqp(value = "order.placed", routingKey = "order.paid")
    void handle(String data) {}
  }

  @Test
  void aHandlerHasOneRoutingKey() {
    assertThat(mistake(new TwoKeys()))
        .isEqualTo(
            """
            Two routing keys are given, "order.placed" and "order.paid"
            keep one of them\
            """);
  }

  static final class NoKey {
    @Amqp(queueName = "orders")
    void handle(String data) {}
  }

  @Test
  void aHandlerHasARoutingKey() {
    assertThat(mistake(new NoKey()))
        .isEqualTo(
            """
            No routing key is given
            write @Amqp("example.topic"), or "#" for all\
            """);
  }

  static final class NoPrefetch {
    @Amqp(value = "order.placed", prefetch = 0)
    void handle(String data) {}
  }

  @Test
  void aPrefetchOfNoneIsRefused() {
    assertThat(mistake(new NoPrefetch()))
        .isEqualTo("prefetch must be 1 to 65535, was 0\nleave it out for the default");
  }

  static final class NoConcurrency {
    @Amqp(value = "order.placed", concurrency = -2)
    void handle(String data) {}
  }

  @Test
  void aConcurrencyBelowOneIsRefused() {
    assertThat(mistake(new NoConcurrency()))
        .isEqualTo("concurrency must be 1 to 65535, was -2\nleave it out for the default");
  }

  static final class NoAttempt {
    @Amqp(value = "order.placed", retry = 0)
    void handle(String data) {}
  }

  @Test
  void noAttemptAtAllIsRefused() {
    assertThat(mistake(new NoAttempt()))
        .isEqualTo("retry must be 1 or more, was 0\nleave it out for the default");
  }

  static final class MoreThanCome {
    @Amqp(value = "order.placed", prefetch = 10, concurrency = 20)
    void handle(String data) {}
  }

  @Test
  void moreCallsThanMessagesThatComeAreRefused() {
    assertThat(mistake(new MoreThanCome()))
        .isEqualTo(
            """
            concurrency is 20, but prefetch lets only 10 messages come
            raise prefetch to concurrency or more, or leave it out\
            """);
  }

  static final class LongKey {
    @Amqp(LONG)
    void handle(String data) {}
  }

  @Test
  void aRoutingKeyHasRoomInAFrame() {
    assertThat(mistake(new LongKey()))
        .isEqualTo(
            """
            Routing key is 287 bytes long, AMQP allows 255 here: "%s…"
            shorten it\
            """
                .formatted(LONG.substring(0, 60)));
  }

  static final class LongQueue {
    @Amqp(value = "order.placed", queueName = LONG)
    void handle(String data) {}
  }

  @Test
  void theNameOfAQueueHasRoomForTheOneOfItsParkedMessages() {
    assertThat(mistake(new LongQueue()))
        .isEqualTo(
            """
            Queue name is 287 bytes long, AMQP allows 248 here: "%s…"
            shorten it; the queue of parked messages has .parked behind it\
            """
                .formatted(LONG.substring(0, 60)));
  }

  static final class LongExchange {
    @Amqp(value = "order.placed", exchangeName = LONG)
    void handle(String data) {}
  }

  @Test
  void theNameOfAnExchangeHasRoomInAFrame() {
    assertThat(mistake(new LongExchange()))
        .isEqualTo(
            """
            Exchange name is 287 bytes long, AMQP allows 255 here: "%s…"
            shorten it\
            """
                .formatted(LONG.substring(0, 60)));
  }

  static final class BrokersQueue {
    @Amqp(value = "order.placed", queueName = "amq.orders")
    void handle(String data) {}
  }

  @Test
  void namesOfTheBrokerAreItsOwn() {
    assertThat(mistake(new BrokersQueue()))
        .isEqualTo(
            """
            Queue name "amq.orders" begins with amq., which is the broker's
            give it another, or set amqp.queue_name_prefix\
            """);
  }

  static final class TwoData {
    @Amqp("order.placed")
    void handle(@Data String first, @Data String second) {}
  }

  @Test
  void aMessageHasItsDataOnce() {
    assertThat(mistake(new TwoData()))
        .isEqualTo("Two parameters are marked with @Data\nkeep one of them");
  }

  static final class TwoCandidates {
    @Amqp("order.placed")
    void handle(String order, Map<String, Object> rest, Message message) {}
  }

  @Test
  void whichParameterIsTheDataIsNotGuessed() {
    assertThat(mistake(new TwoCandidates()))
        .isEqualTo(
            """
            Each of the parameters "order", "rest" may be the data of the message
            call one of them data, or mark it with @Data\
            """);
  }

  interface Unmade extends Envelope {}

  static final class Enveloped {
    @Amqp(value = "order.placed", envelope = Unmade.class)
    void handle(String data) {}
  }

  @Test
  void anEnvelopeIsMadeWithoutArguments() {
    assertThat(mistake(new Enveloped()))
        .isEqualTo(
            """
            Envelope Unmade can't be made: it has no constructor without parameters
            give it a constructor without parameters, and make it static if it is nested\
            """);
  }

  static final class Many {
    final Options options =
        Options.of(MessagingOptions.defaults().withEnvelope(new JsonEnvelope()));

    @Amqp("")
    void first(String data) {}

    @Amqp(value = "order.placed", prefetch = 100_000)
    void second(String data) {}
  }

  @Test
  void allMistakesAreToldTogether() {
    assertThat(mistakes(new Many()).stream().filter(line -> !line.startsWith(" ")))
        .containsExactly(
            "2 mistakes, nothing was started",
            "",
            "No routing key is given",
            "",
            "prefetch must be 1 to 65535, was 100000");
  }
}
