package tomodachi.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tomodachi.http.Get;
import tomodachi.messaging.EmbeddedOptions;

/// Where an embedded broker is installed, as [InstalledBroker] is here.
class BrokerPortTest {

  static class Empty {
    @Get("/")
    void empty() {}
  }

  @Test
  void eachStartHasAPortForABrokerOfItsOwn() {
    try (var one = RunningService.start(Empty.class);
        var other = RunningService.start(Empty.class)) {
      assertThat(portOf(one)).isNotEqualTo(portOf(other));
      assertThat(portOf(one)).isNotEqualTo(EmbeddedOptions.defaults().amqpPort());
    }
  }

  @Test
  void aPortTheTestChoosesIsTaken() {
    var setup = TestSetup.of(Empty.class).withOverrides("embedded.amqp_port=15672");
    try (var running = setup.start()) {
      assertThat(portOf(running)).isEqualTo(15672);
    }
  }

  private static int portOf(RunningService running) {
    return running.context().options(EmbeddedOptions.class).amqpPort();
  }
}
