package tomodachi.amqp.internal.consume;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IntakeTest {

  private final IdleConsumer consumer = new IdleConsumer(_ -> {});

  @Test
  void whatComesWhileItIsHeldWaits() {
    var intake = new Intake(IdleConsumer.nobody(), 1, new CallBudget(1));
    var session = consumer.session();
    intake.hold();

    intake.offer(IdleConsumer.message(session, 1));
    intake.offer(IdleConsumer.message(session, 2));

    assertThat(intake.takeWaiting())
        .extracting(one -> one.unsettled().tag())
        .containsExactly(1L, 2L);
  }

  @Test
  void whatTheBrokerHasAgainIsNotTakenBack() throws Exception {
    var intake = new Intake(IdleConsumer.nobody(), 0, new CallBudget(1));
    var lost = consumer.session();
    var fresh = consumer.session();
    intake.offer(IdleConsumer.message(lost, 1));
    intake.offer(IdleConsumer.message(lost, 2));
    intake.offer(IdleConsumer.message(fresh, 1));

    lost.abandon();

    assertThat(intake.takeWaiting()).extracting(QueuedMessage::session).containsExactly(fresh);
  }
}
