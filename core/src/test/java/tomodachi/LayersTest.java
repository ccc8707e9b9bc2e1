package tomodachi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tomodachi.launch.Launch;
import tomodachi.tasks.CapturedLogs;
import tomodachi.tasks.Task;
import tomodachi.tasks.TaskOptions;
import tomodachi.tasks.TaskQueue;

/// Options from files, the environment and `-o`, over those of the code.
class LayersTest {

  @TempDir Path folder;

  private final Map<String, String> environment = new HashMap<>();

  @Service("orders")
  static class Orders {
    final Middleware middleware = (call, next) -> next.proceed(call);
    final Options options =
        Options.of(TaskOptions.defaults().withWorkers(2).withMiddleware(middleware));

    @Task("work")
    void work(TaskQueue queue) {}
  }

  private Path file(String name, String json) {
    try {
      return Files.writeString(folder.resolve(name), json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private TaskOptions options(List<Path> files, String... overrides) {
    try (var running = launch(files, overrides).start()) {
      return running.services().getFirst().options(TaskOptions.class);
    }
  }

  private Launch launch(List<Path> files, String... overrides) {
    return Launch.of(Orders.class)
        .withFiles(files)
        .withEnvironment(environment)
        .withOverrides(List.of(overrides));
  }

  private String mistakes(List<Path> files, String... overrides) {
    try (var _ = launch(files, overrides).start()) {
      return "none";
    } catch (DeclarationException e) {
      return String.valueOf(e.getMessage()).replace(folder + "/", "");
    }
  }

  @Test
  void aFileWinsOverCodeAndKeepsWhatItDoesNotName() {
    var options = options(List.of(file("a.json", "{\"options\": {\"tasks\": {\"limit\": 7}}}")));

    assertThat(options.limit()).isEqualTo(7);
    assertThat(options.workers()).isEqualTo(2);
    assertThat(options.middleware()).hasSize(1);
  }

  @Test
  void theEnvironmentWinsOverFilesAndAnOverrideOverBoth() {
    var file =
        file(
            "a.json",
            """
            {"options": {"tasks": {"workers": 3, "limit": 3, "nested": {"colour": "file"}}}}\
            """);
    environment.put("TOMODACHI_TASKS_WORKERS", "4");
    environment.put("TOMODACHI_TASKS_LIMIT", "4");

    var options = options(List.of(file), "tasks.workers=5");

    assertThat(options.workers()).isEqualTo(5);
    assertThat(options.limit()).isEqualTo(4);
    assertThat(options.nested().colour()).isEqualTo("file");
  }

  @Test
  void aLaterFileWinsAndAddsToLists() {
    var first = file("1.json", "{\"options\": {\"tasks\": {\"workers\": 3, \"tags\": [\"a\"]}}}");
    var second = file("2.json", "{\"options\": {\"tasks.workers\": 4, \"tasks.tags\": [\"b\"]}}");

    var options = options(List.of(first, second));

    assertThat(options.workers()).isEqualTo(4);
    assertThat(options.tags()).containsExactly("a", "b");
  }

  @Test
  void aListInAFileReplacesTheOneOfAWeakerLayer() {
    environment.put("TOMODACHI_TASKS_TAGS", "x, y");

    var options = options(List.of(file("a.json", "{\"options\": {\"tasks.tags\": [\"a\"]}}")));

    assertThat(options.tags()).containsExactly("x", "y");
  }

  @Test
  void nullUnsetsWhatMayBeUnset() {
    var file = file("a.json", "{\"options\": {\"tasks\": {\"limit\": null}}}");

    assertThat(options(List.of(file)).limit()).isNull();
    assertThat(mistakes(List.of(file("b.json", "{\"options\": {\"tasks\": {\"pause\": null}}}"))))
        .isEqualTo(
            """
            Option "tasks.pause" must be a value, it can't be unset, was "null"
                from b.json
                give another value\
            """);
  }

  @Test
  void aSecretComesFromAFileThatAVariableNames() {
    environment.put("TOMODACHI_TASKS_NESTED_COLOUR_FILE", file("secret", "blue\n").toString());

    assertThat(options(List.of()).nested().colour()).isEqualTo("blue");
  }

  @Test
  void aSecretsFileThatCannotBeReadIsAMistakeThatNamesVariableAndFile() {
    environment.put("TOMODACHI_TASKS_NESTED_COLOUR_FILE", folder + "/missing");
    environment.put("TOMODACHI_TASKS_PAUSE_FILE", file("large", "9".repeat(70_000)).toString());

    assertThat(mistakes(List.of()))
        .contains(
            """
            File "missing" with the value of option "tasks.nested.colour" doesn't exist
                from TOMODACHI_TASKS_NESTED_COLOUR_FILE
                name a readable text file that has nothing but the value\
            """,
            "File \"large\" with the value of option \"tasks.pause\" is larger than 64 KiB");
  }

  @Test
  void whatASecretsFileContainsIsInNoMessage() {
    environment.put("TOMODACHI_TASKS_WORKERS_FILE", file("workers", "hunter2").toString());

    assertThat(mistakes(List.of()))
        .contains("Option \"tasks.workers\" must be a whole number", "_WORKERS_FILE")
        .doesNotContain("hunter2");
  }

  @Test
  void aVariableAndItsFileExcludeEachOther() {
    environment.put("TOMODACHI_TASKS_WORKERS", "1");
    environment.put("TOMODACHI_TASKS_WORKERS_FILE", file("workers", "1").toString());

    assertThat(mistakes(List.of()))
        .isEqualTo(
            """
            Option "tasks.workers" is given twice
                from TOMODACHI_TASKS_WORKERS, as tasks.workers
                from TOMODACHI_TASKS_WORKERS_FILE, as tasks.workers
                keep one of them\
            """);
  }

  @Test
  void allMistakesAreShownTogetherEachWithItsSource() {
    environment.put("TOMODACHI_TASKS_LIMIT", "few");

    assertThat(
            mistakes(
                List.of(file("a.json", "{\"options\": {\"tasks\": {\"worker\": 3}}}")),
                "tasks.pause=soon"))
        .isEqualTo(
            """
            3 mistakes, nothing was started

            Option "tasks.pause" must be a duration such as 30s, was "soon"
                from -o tasks.pause
                give another value

            Option "tasks.limit" must be a whole number, was "few"
                from TOMODACHI_TASKS_LIMIT
                give another value

            There is no option "tasks.worker"
                from a.json
                did you mean "tasks.workers"?\
            """);
  }

  @Test
  void whatTheRecordRefusesNamesOnlyTheSettingsItSpeaksOf() {
    environment.put("TOMODACHI_TASKS_LIMIT", "3");

    assertThat(mistakes(List.of(), "tasks.workers=0"))
        .isEqualTo(
            """
            workers must be 1 or more, was 0
                from -o tasks.workers
                give another value\
            """);
  }

  @Test
  void overridingCodeIsOneLineWithoutValues() {
    environment.put("TOMODACHI_TASKS_LIMIT", "3");
    try (var logs = new CapturedLogs()) {
      options(List.of(), "tasks.workers=9", "handlers.work.attempts=8");

      assertThat(logs.lines())
          .containsOnlyOnce(
              "tomodachi.options: options set in code are overridden from outside service=orders"
                  + " options=tasks.workers from -o tasks.workers,"
                  + " handlers.work.attempts from -o handlers.work.attempts")
          .noneMatch(line -> line.contains("tasks.limit from"));
    }
  }

  @Test
  void aVariableThatIsNearlyAnOptionIsAWarningAndOthersAreNot() {
    environment.put("TOMODACHI_TASKS_WORKRS", "3");
    environment.put("TOMODACHI_SERVICE_HOST", "10.0.0.1");
    environment.put("TOMODACHI_LOG_LEVEL", "debug");
    try (var logs = new CapturedLogs()) {
      options(List.of());

      assertThat(logs.lines())
          .contains(
              "tomodachi.options: an environment variable is no option, but nearly one"
                  + " variable=TOMODACHI_TASKS_WORKRS nearest=TOMODACHI_TASKS_WORKERS")
          .noneMatch(line -> line.contains("TOMODACHI_LOG_LEVEL"))
          .noneMatch(line -> line.contains("nearly") && line.contains("TOMODACHI_SERVICE_HOST"));
    }
  }

  @Test
  void durationsInFilesMayBeNumbers() {
    var file = file("a.json", "{\"options\": {\"tasks\": {\"pause\": 5}}}");

    assertThat(options(List.of(file)).pause()).isEqualTo(Duration.ofSeconds(5));
  }

  record Shop(String currency) implements Options.Section {
    static Shop defaults() {
      return new Shop("EUR");
    }

    @Override
    public String key() {
      return "shop";
    }
  }

  static class Asking {
    final String currency;

    Asking(ServiceContext context) {
      currency = context.options(Shop.class).currency();
    }

    @Task("work")
    void work() {}
  }

  @Test
  void aSectionThatTheConstructorAsksForIsKnown() {
    var launch = Launch.of(Asking.class).withOverrides(List.of("shop.currency=SEK"));

    try (var running = launch.start()) {
      assertThat(running.service(Asking.class).orElseThrow().currency).isEqualTo("SEK");
    }
  }
}
