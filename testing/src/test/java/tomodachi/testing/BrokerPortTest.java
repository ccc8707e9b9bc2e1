package tomodachi.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tomodachi.http.Get;
import tomodachi.messaging.EmbeddedOptions;
import tomodachi.messaging.transport.Embeddable;

/// Where embedded brokers are installed, as those of [InstalledBroker] are here.
class BrokerPortTest {

  static class Empty {
    @Get("/")
    void empty() {}
  }

  @ParameterizedTest
  @EnumSource
  void eachStartHasAPortForABrokerOfItsOwn(Embeddable kind) {
    try (var one = RunningService.start(Empty.class);
        var other = RunningService.start(Empty.class)) {
      assertThat(portOf(one, kind)).isNotEqualTo(portOf(other, kind));
      assertThat(portOf(one, kind)).isNotEqualTo(kind.port(EmbeddedOptions.defaults()));
    }
  }

  @ParameterizedTest
  @EnumSource
  void aPortTheTestChoosesIsTaken(Embeddable kind) {
    var setup = TestSetup.of(Empty.class).withOverrides(FreePort.override(kind, 15672));
    try (var running = setup.start()) {
      assertThat(portOf(running, kind)).isEqualTo(15672);
    }
  }

  private static int portOf(RunningService running, Embeddable kind) {
    return kind.port(running.context().options(EmbeddedOptions.class));
  }
}
