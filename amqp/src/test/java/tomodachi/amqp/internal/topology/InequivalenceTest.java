package tomodachi.amqp.internal.topology;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Texts as RabbitMQ 3.10 has them.
class InequivalenceTest {

  private static final String BEGIN = "PRECONDITION_FAILED - inequivalent arg ";

  private static Inequivalence in(String text) {
    return Inequivalence.in(new ChannelRefusal(406, BEGIN + text)).orElseThrow();
  }

  @Test
  void anArgumentNobodyDeclaredHasItsValue() {
    var found =
        in(
            "'x-max-length' for queue 'q' in vhost '/': received none but current is the value"
                + " '5' of type 'long'");

    assertThat(found).isEqualTo(new Inequivalence("x-max-length", "none", "5", "long"));
    assertThat(found.actualValue()).contains(5L);
  }

  @Test
  void emptyTextsAndTruthsAreValuesToo() {
    var exchange =
        in(
            "'x-dead-letter-exchange' for queue 'q' in vhost '/': received none but current is the"
                + " value '' of type 'longstr'");
    var single =
        in(
            "'x-single-active-consumer' for queue 'q' in vhost '/': received none but current is"
                + " the value 'true' of type 'bool'");

    assertThat(exchange.actualValue()).contains("");
    assertThat(single.actualValue()).contains(true);
  }

  @Test
  void whatBothHaveIsTheirDifference() {
    var found =
        in(
            "'type' for exchange 'it's: received' in vhost '/': received 'topic' but current is"
                + " 'direct'");

    assertThat(found).isEqualTo(new Inequivalence("type", "topic", "direct", null));
    assertThat(found.actualValue()).isEmpty();
  }

  @Test
  void whatIsMissingThereIsNone() {
    var found =
        in(
            "'x-max-length' for queue 'q' in vhost '/': received the value '5' of type 'signedint'"
                + " but current is none");

    assertThat(found).isEqualTo(new Inequivalence("x-max-length", "5", "none", null));
  }

  @Test
  void otherRefusalsAreNoDifference() {
    assertThat(Inequivalence.in(new ChannelRefusal(403, "ACCESS_REFUSED - no"))).isEmpty();
    assertThat(Inequivalence.in(new ChannelRefusal(406, "PRECONDITION_FAILED - no"))).isEmpty();
  }
}
