package tomodachi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tomodachi.internal.options.EffectiveOptions;
import tomodachi.internal.options.Settings;
import tomodachi.tasks.TaskOptions;

class OptionsTest {

  private static TaskOptions with(Options code, String... overrides) {
    var options = outside(overrides);
    options.learn("tasks", code);
    return options.section(TaskOptions.class);
  }

  private static EffectiveOptions outside(String... overrides) {
    return new EffectiveOptions(new Settings(List.of(), Map.of(), List.of(overrides)), List::of);
  }

  @Test
  void aSectionThatNobodyGivesHasItsDefaults() {
    assertThat(with(Options.of())).isEqualTo(TaskOptions.defaults());
  }

  @Test
  void aSettingChangesOneOptionAndKeepsWhatCodeSetElsewhere() {
    Middleware middleware = (call, next) -> next.proceed(call);
    var code = TaskOptions.defaults().withWorkers(3).withMiddleware(middleware);

    var merged = with(Options.of(code), "tasks.pause=5", "tasks.tags=a, b");

    assertThat(merged.workers()).isEqualTo(3);
    assertThat(merged.middleware()).containsExactly(middleware);
    assertThat(merged.pause()).isEqualTo(Duration.ofSeconds(5));
    assertThat(merged.tags()).containsExactly("a", "b");
  }

  @Test
  void aSettingMayStandInANestedRecordOrUnsetAValue() {
    var merged =
        with(Options.of(), "tasks.nested.colour=blue", "tasks.limit=none", "tasks.pause=250ms");

    assertThat(merged.nested().colour()).isEqualTo("blue");
    assertThat(merged.limit()).isNull();
    assertThat(merged.pause()).isEqualTo(Duration.ofMillis(250));
  }

  @Test
  void settingsThatFitOnlyTogetherAreAppliedTogether() {
    var options = outside("shutdown_delay_seconds=40", "termination_grace_period_seconds=60");

    assertThat(options.check(Stream.of(LifecycleOptions.class))).isEmpty();
    assertThat(options.section(LifecycleOptions.class).shutdownDelaySeconds()).isEqualTo(40);
  }

  record Tls(String certificate) {
    static Tls defaults() {
      return new Tls("none");
    }
  }

  record Secured(@Nullable Tls tls, URI url) implements Options.Section {
    static Secured defaults() {
      return new Secured(null, URI.create("amqp://localhost"));
    }

    @Override
    public String key() {
      return "secured";
    }
  }

  @Test
  void aNestedRecordThatIsUnsetBeginsWithItsDefaults() {
    var options = outside("secured.tls.certificate=a.pem");

    assertThat(options.section(Secured.class).tls()).isEqualTo(new Tls("a.pem"));
  }

  @Test
  void aValueThatMayBeSecretIsNotRepeated() {
    var options = outside("secured.url=amqp://u:secret@a b");

    assertThat(options.check(Stream.of(Secured.class)).toString())
        .contains("Option \"secured.url\" must be a valid URI")
        .doesNotContain("secret");
  }

  @Test
  void ofTwoSettingsTheLaterWins() {
    assertThat(with(Options.of(), "tasks.workers=2", "tasks.workers=9").workers()).isEqualTo(9);
  }

  @Test
  void theGracePeriodHasAnAliasInTheHttpSection() {
    var options = outside("http.termination_grace_period_seconds=7");

    assertThat(options.section(LifecycleOptions.class).terminationGracePeriodSeconds())
        .isEqualTo(7);
  }

  @Test
  void aSectionStandsInTheBagOnce() {
    var one = TaskOptions.defaults();

    assertThatThrownBy(() -> Options.of(one, one.withWorkers(2)))
        .hasMessage("Options has two sections of the type TaskOptions");
    assertThat(Options.of(one).with(one.withWorkers(2)).get(TaskOptions.class))
        .contains(one.withWorkers(2));
  }

  @Test
  void theLifecycleHasBounds() {
    var defaults = LifecycleOptions.defaults();

    assertThatThrownBy(() -> defaults.withTerminationGracePeriodSeconds(0))
        .hasMessage("termination_grace_period_seconds must be 1 or more, was 0");
    assertThatThrownBy(() -> defaults.withShutdownDelaySeconds(-1))
        .hasMessage("shutdown_delay_seconds must be 0 or more, was -1");
    assertThatThrownBy(() -> defaults.withShutdownDelaySeconds(30))
        .hasMessage(
            "shutdown_delay_seconds must be less than termination_grace_period_seconds, which is"
                + " 30, was 30");
  }
}
