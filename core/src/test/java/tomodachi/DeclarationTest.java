package tomodachi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tomodachi.launch.Launch;
import tomodachi.tasks.Events;
import tomodachi.tasks.Task;
import tomodachi.tasks.TaskOptions;
import tomodachi.tasks.TaskQueue;
import tomodachi.tasks.TaskTransportFactory;
import tomodachi.transport.Trigger;

class DeclarationTest {

  private static String mistakes(Object service, String... overrides) {
    try (var _ = Launch.of(service).withOverrides(List.of(overrides)).start()) {
      return "none";
    } catch (DeclarationException e) {
      return String.valueOf(e.getMessage());
    }
  }

  static class Empty {}

  @Test
  void aClassWithNothingToRunIsAMistake() {
    assertThat(mistakes(Empty.class))
        .isEqualTo(
            """
            Service Empty has no handlers and no lifecycle methods
                DeclarationTest.java
                annotate a method, such as @Get("/hello")\
            """);
  }

  @Service(value = "one", name = "two")
  static class TwoNames {
    @Task("work")
    void work() {}
  }

  @Test
  void twoNamesAreAMistake() {
    assertThat(mistakes(TwoNames.class))
        .isEqualTo(
            """
            Service has two names, "one" and "two"
                from @Service on TwoNames (DeclarationTest.java)
                give one of them\
            """);
  }

  static class Several {
    @Task("unfilled")
    void unfilled(LocalDate day) {}

    @Task
    void noKey() {}

    @Task(value = "slow", timeout = "soon")
    void slow() {}

    @Task("default")
    void badDefault(@Default("x") int text) {}

    @Task("nullable")
    @SuppressWarnings("NullablePrimitive") // The mistake to be found.
    void nullableNumber(@Nullable int text) {}

    @Task(value = "none", timeout = "0s")
    void noTime() {}

    @StartService
    void start(LocalDate day) {}
  }

  @Test
  void allMistakesOfAServiceAreShownTogetherEachWithItsPlace() {
    var text = mistakes(Several.class).replaceAll("java:\\d+", "java:n");

    assertThat(text)
        .contains(
            """
            Parameter "day" of type LocalDate gets no value from @StartService
                Several.start (DeclarationTest.java:n)
                remove it, or use a framework type: ServiceContext, Options, TaskQueue\
            """,
            """
            Parameter "day" of type LocalDate gets no value from @Task
                @Task on Several.unfilled(LocalDate) (DeclarationTest.java:n)
                remove it, or rename it to what it shall be filled with\
            """,
            """
            A task has no key
                @Task on Several.noKey() (DeclarationTest.java:n)
                give it one\
            """,
            """
            timeout "soon" isn't a duration such as 30s, 1h30m or 500ms
                @Task on Several.slow() (DeclarationTest.java:n)
                write it as timeout = "30s\"\
            """,
            """
            Parameter "text": @Default("x") must be a whole number
                @Task on Several.badDefault(int) (DeclarationTest.java:n)
                give a @Default that fits the type, or make it an Optional\
            """,
            """
            Parameter "text": int can't be null
                @Task on Several.nullableNumber(int) (DeclarationTest.java:n)
                give a @Default that fits the type, or make it an Optional\
            """,
            """
            timeout "0s" is no time
                @Task on Several.noTime() (DeclarationTest.java:n)
                write it as timeout = "30s\"\
            """);
  }

  /// Not kept at run time: the check would be skipped.
  @DecoratedBy(Refuse.class)
  @interface Forgotten {}

  static class Refuse implements Decorator {
    @Override
    public Object before(Invocation call) {
      return "refused";
    }
  }

  @Trigger(TaskTransportFactory.class)
  @interface ForgottenTrigger {}

  static class Unguarded {
    @Forgotten
    @Task("work")
    void work() {}

    @ForgottenTrigger
    void never() {}
  }

  @Test
  void anAnnotationThatWouldBeSkippedSilentlyIsAMistake() {
    assertThat(mistakes(Unguarded.class).replaceAll("java:\\d+", "java:n"))
        .isEqualTo(
            """
            2 mistakes, nothing was started

            Annotation @Forgotten carries @DecoratedBy but isn't kept at run time, so it would be skipped silently
                on Unguarded (DeclarationTest.java:n)
                add @Retention(RetentionPolicy.RUNTIME) to @Forgotten

            Annotation @ForgottenTrigger carries @Trigger but isn't kept at run time, so it would be skipped silently
                on Unguarded (DeclarationTest.java:n)
                add @Retention(RetentionPolicy.RUNTIME) to @ForgottenTrigger\
            """);
  }

  static class NeedsDatabase {
    NeedsDatabase(LocalDate database) {}

    @Task("work")
    void work() {}
  }

  @Test
  void aConstructorThatCannotBeFilledNamesTheWayOut() {
    assertThat(mistakes(NeedsDatabase.class))
        .startsWith(
            "NeedsDatabase can't be made: its parameter type LocalDate isn't a framework type"
                + " (ServiceContext, Options, TaskQueue)")
        .endsWith(
            "write static NeedsDatabase create(ServiceContext context), or start an instance");
  }

  static class TwoOptions {
    Options one = Options.of();
    Options two = Options.of();

    @Task("work")
    void work() {}
  }

  static class NullOptions {
    @Nullable Options options;

    @Task("work")
    void work() {}
  }

  @Test
  void optionsStandInOnePlaceAndHaveAValue() {
    assertThat(mistakes(TwoOptions.class))
        .contains("TwoOptions gives options twice: in one and in two");
    assertThat(mistakes(NullOptions.class))
        .contains("NullOptions.options gives no options: it is null");
  }

  static class Configured {
    @Task("work")
    void work(TaskQueue queue) {}

    Options options() {
      return Options.of(TaskOptions.defaults().withWorkers(2));
    }
  }

  @Test
  void anUnknownOptionIsAMistakeThatNamesTheNearest() {
    assertThat(mistakes(Configured.class, "tasks.worker=3"))
        .isEqualTo(
            """
            There is no option "tasks.worker"
                from -o tasks.worker
                did you mean "tasks.workers"?\
            """);
    assertThat(mistakes(Configured.class, "zzzzzzzzzzzzzz=3"))
        .contains("there are: shutdown_delay_seconds, tasks.limit");
  }

  @Test
  void anOptionThatDoesNotFitIsAMistake() {
    assertThat(mistakes(Configured.class, "tasks.workers=many"))
        .isEqualTo(
            """
            Option "tasks.workers" must be a whole number, was "many"
                from -o tasks.workers
                give another value\
            """);
    assertThat(mistakes(Configured.class, "tasks.workers=0"))
        .startsWith("workers must be 1 or more, was 0\n    from -o tasks.workers\n");
    assertThat(mistakes(Configured.class, "tasks.workers"))
        .startsWith("Option \"tasks.workers\" has no value");
  }

  @Test
  void aClosedModuleIsAMistakeThatPrintsTheLineToAdd() {
    assertThat(mistakes(String.class))
        .isEqualTo(
            """
            Module java.base doesn't open package java.lang, so String can't be called
                module-info.java of java.base
                add there: opens java.lang;\
            """);
  }

  static class Absent {
    @Task("work")
    void work() {}

    static @Nullable Absent create() {
      return null;
    }
  }

  @Test
  void aFactoryMethodThatReturnsNullIsAMistake() {
    assertThat(mistakes(Absent.class)).startsWith("Absent.create returned null");
  }

  static class DecoratedHook {
    @StartService
    @DecoratedBy(Refuse.class)
    void start() {}
  }

  @Test
  void aDecoratorWhereNoneIsCalledIsAMistake() {
    assertThat(mistakes(DecoratedHook.class).replaceAll("java:\\d+", "java:n"))
        .isEqualTo(
            """
            A decorator on a method of @StartService would never be called
                DecoratedHook.start (DeclarationTest.java:n)
                decorators check handlers; call the check in the method itself\
            """);
  }

  abstract static class Unfinished {
    @Task("work")
    void work() {}
  }

  @Test
  void anAbstractClassCannotBeMade() {
    assertThat(mistakes(Unfinished.class))
        .isEqualTo(
            """
            Unfinished can't be made: it is abstract
                DeclarationTest.java
                start a class that extends it\
            """);
  }

  @Test
  void noServiceIsTouchedWhenOneHasMistakes() {
    assertThatThrownBy(() -> Tomodachi.start(Configured.class, Empty.class))
        .isInstanceOf(DeclarationException.class);
    assertThat(Events.of("configured")).doesNotContain("open");
  }

  @Test
  void classesThatAreMeantToBeStartedAreTold() {
    assertThat(Launch.isService(Configured.class)).isTrue();
    assertThat(Launch.isService(Empty.class)).isFalse();
    assertThat(Launch.isService(QueuedServiceTest.Queued.class)).isFalse();
    assertThat(Launch.isService(Forgotten.class)).isFalse();
  }
}
