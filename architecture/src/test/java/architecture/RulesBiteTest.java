package architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Each rule sees a small program that breaks it, and the same programs without the mistake.
final class RulesBiteTest {

  private static final String PROGRAMS = "architecture.programs.";
  private static final Map<String, JavaClasses> IMPORTED = new ConcurrentHashMap<>();

  static Stream<String> ruleNames() {
    return Rules.of(new Layout("any")).keySet().stream();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          layout       | programs.layout.elsewhere.Stray belongs to no known module
          directions   | Field <architecture.programs.directions.internal.Container.clients> depends on component type
          directions   | Field <architecture.programs.directions.cli.Main.probe> has type
          directions   | <architecture.programs.directions.http.Routes> is annotated with
          internals    | Method <architecture.programs.internals.http.Listener.open()> calls constructor <architecture.programs.internals.internal.Secret.<init>()>
          cycles       | Slice architecture.programs.cycles.internal.hen ->
          clocks       | calls method <java.lang.System.currentTimeMillis()>
          clocks       | references method <java.lang.System.nanoTime()>
          clocks       | calls method <java.time.Instant.now()>
          clocks       | calls method <java.time.LocalDate.now()>
          clocks       | calls method <java.time.ZonedDateTime.now(java.time.ZoneId)>
          clocks       | calls method <java.time.Clock.systemUTC()>
          clocks       | calls constructor <java.util.Date.<init>()>
          clocks       | calls method <java.lang.Thread.sleep(long)>
          clocks       | calls method <java.util.concurrent.TimeUnit.sleep(long)>
          timers       | <java.util.concurrent.ScheduledExecutorService>
          timers       | calls constructor <java.util.Timer.<init>()>
          timers       | calls method <java.util.concurrent.ScheduledThreadPoolExecutor.schedule(
          logging      | calls method <java.util.logging.Logger.getLogger(java.lang.String)>
          threadlocals | <java.lang.ThreadLocal>
          printing     | gets field <java.lang.System.out>
          printing     | gets field <java.lang.System.err>
          printing     | calls method <java.lang.IO.println(java.lang.Object)>
          printing     | calls method <java.lang.RuntimeException.printStackTrace()>
          names        | <architecture.programs.names.OrderHelper>
          names        | <architecture.programs.names.OrderManager>
          names        | <architecture.programs.names.OrderUtils>
          names        | <architecture.programs.names.Orders$StoreImpl>
          """)
  void reports(String name, String mistake) {
    assertThatThrownBy(() -> rule(name, name).check(program(name)))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(mistake)
        .hasMessageContaining("because");
  }

  @ParameterizedTest
  @MethodSource("ruleNames")
  void acceptsAProgramWithoutMistakes(String name) {
    rule(name, "good").check(program("good"));
  }

  @ParameterizedTest
  @MethodSource("ruleNames")
  void isRedWhenItMatchesNothing(String name) {
    var nothing = new ClassFileImporter().importClasses();

    assertThatThrownBy(() -> rule(name, "good").check(nothing))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("failed to check any classes");
  }

  @Test
  void theClockMayBeReadWhereTimeIsMade() {
    assertThat(rule("clocks", "good").evaluate(program("good")).hasViolation()).isFalse();
    assertThat(program("good").contain("architecture.programs.good.internal.time.SystemTime"))
        .isTrue();
  }

  private static ArchRule rule(String name, String program) {
    return Objects.requireNonNull(Rules.of(new Layout(PROGRAMS + program)).get(name), name);
  }

  private static JavaClasses program(String name) {
    return IMPORTED.computeIfAbsent(
        name, program -> new ClassFileImporter().importPackages(PROGRAMS + program));
  }
}
