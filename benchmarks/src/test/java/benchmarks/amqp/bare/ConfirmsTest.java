package benchmarks.amqp.bare;

import static org.assertj.core.api.Assertions.assertThatIOException;

import org.junit.jupiter.api.Test;

final class ConfirmsTest {

  private final Confirms confirms = new Confirms(4);

  @Test
  void oneConfirmMayStandForMany() throws Exception {
    for (var tag = 1; tag <= 4; tag++) {
      confirms.awaitRoom();
      confirms.expect(tag);
    }

    confirms.confirmed(2, false);
    confirms.confirmed(3, true);
    confirms.confirmed(4, true);

    confirms.awaitAll();
  }

  @Test
  void aRefusedMessageIsAnException() throws Exception {
    confirms.awaitRoom();
    var confirm = confirms.expect(1);

    confirms.refused(1, false);

    assertThatIOException().isThrownBy(confirm::await).withMessage("The broker refused a message");
    assertThatIOException().isThrownBy(confirms::awaitAll);
  }
}
