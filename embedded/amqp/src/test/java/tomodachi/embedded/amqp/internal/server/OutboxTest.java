package tomodachi.embedded.amqp.internal.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tomodachi.embedded.amqp.internal.Limits;
import tomodachi.embedded.amqp.internal.wire.BasicReply;
import tomodachi.embedded.amqp.internal.wire.Done;
import tomodachi.embedded.amqp.internal.wire.Properties;

class OutboxTest {

  private final Outbox outbox = new Outbox();

  @Test
  void confirmsInARowBecomeOne() {
    outbox.confirm(1, 1);
    outbox.confirm(1, 2);
    outbox.confirm(1, 3);

    assertThat(outbox.take()).containsExactly(ack(1, 3, true));
  }

  @Test
  void confirmsStayBehindWhatCameBefore() {
    outbox.confirm(1, 1);
    outbox.confirm(2, 1);
    outbox.add(new Outgoing.Method(1, Done.QOS_SET));
    outbox.confirm(1, 2);

    assertThat(outbox.take())
        .containsExactly(
            ack(1, 1, false),
            ack(2, 1, false),
            new Outgoing.Method(1, Done.QOS_SET),
            ack(1, 2, false));
  }

  @Test
  void whoWasToldThatItIsFullLearnsWhenItIsNot() {
    var large = new byte[(int) Limits.OUTBOX + 1];
    outbox.add(new Outgoing.Content(1, new BasicReply.GetEmpty(), Properties.NONE, large));
    assertThat(outbox.isFull()).isTrue();

    var taken = outbox.take();
    assertThat(outbox.takeStarved()).isFalse();
    outbox.written(taken);

    assertThat(outbox.takeStarved()).isTrue();
    assertThat(outbox.takeStarved()).isFalse();
    assertThat(outbox.isFull()).isFalse();
  }

  @Test
  void whatWaitsIsStillWrittenAfterTheEnd() {
    outbox.add(Outgoing.Sign.HEARTBEAT);
    outbox.finish();
    outbox.add(Outgoing.Sign.GREETING);

    assertThat(outbox.take()).isEqualTo(List.of(Outgoing.Sign.HEARTBEAT));
    assertThat(outbox.take()).isEmpty();
  }

  private static Outgoing ack(int channel, long tag, boolean multiple) {
    return new Outgoing.Method(channel, new BasicReply.Ack(tag, multiple));
  }
}
