package tomodachi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tomodachi.launch.Launch;
import tomodachi.launch.OptionInForce;
import tomodachi.launch.PreparedServices;
import tomodachi.launch.ServiceFacts.LifecycleMethod;
import tomodachi.launch.StrangeVariable;
import tomodachi.tasks.Task;
import tomodachi.tasks.TaskOptions;
import tomodachi.tasks.TaskQueue;
import tomodachi.transport.TransportStatus.State;

/// Services that are put together, and not started.
class PreparationTest {

  @TempDir Path folder;

  @Service("orders")
  static class Orders {
    boolean started;

    @StartService
    void start() {
      started = true;
    }

    @Task("place")
    void place(TaskQueue queue) {}
  }

  private Launch withFile(Object service, String options) throws IOException {
    var file = Files.writeString(folder.resolve("config.json"), "{\"options\": " + options + "}");
    return Launch.of(service).withFiles(List.of(file));
  }

  private static int workers(PreparedServices prepared) {
    return prepared.services().getFirst().context().options(TaskOptions.class).workers();
  }

  @Test
  void theyHaveTheirNameOptionsAndTransportsAndNothingRuns() throws IOException {
    var orders = new Orders();

    try (var prepared = withFile(orders, "{\"tasks\": {\"workers\": 4}}").prepare()) {
      var service = prepared.services().getFirst();

      assertThat(service.context().name()).isEqualTo("orders");
      assertThat(workers(prepared)).isEqualTo(4);
      assertThat(service.transports())
          .allMatch(transport -> transport.status().state() != State.READY)
          .isNotEmpty();
      assertThat(service.context().ready()).isFalse();
    }
    assertThat(orders.started).isFalse();
  }

  @Test
  void theyTellWhatTheyAreMadeOfAndWhereOptionsComeFrom() throws IOException {
    var launch =
        withFile(new Orders(), "{\"tasks\": {\"workers\": 4}}")
            .withEnvironment(
                Map.of(
                    "TOMODACHI_SHUTDOWN_DELAY_SECONDS", "1",
                    "TOMODACHI_TASKS_WORKRES", "1",
                    "TOMODACHI_PORT", "1"))
            .withOverrides(List.of("handlers.place.attempts=2"));

    try (var prepared = launch.prepare()) {
      var facts = prepared.services().getFirst().facts();

      assertThat(facts.type()).isEqualTo(Orders.class);
      assertThat(facts.file()).isEqualTo("PreparationTest.java");
      assertThat(facts.temporary()).isTrue();
      assertThat(facts.lifecycle())
          .extracting(LifecycleMethod::annotation, LifecycleMethod::method)
          .containsExactly(tuple("@StartService", "start"));
      assertThat(facts.options())
          .extracting(OptionInForce::key, OptionInForce::value, OptionInForce::source)
          .contains(
              tuple("tasks.workers", "4", "file " + folder.resolve("config.json")),
              tuple("shutdown_delay_seconds", "1", "environment TOMODACHI_SHUTDOWN_DELAY_SECONDS"),
              tuple("termination_grace_period_seconds", "30", "default"),
              tuple("handlers.place.attempts", "2", "-o handlers.place.attempts"));
      assertThat(prepared.services().getFirst().parts())
          .extracting(part -> part.name(), part -> part.handlers().getFirst().name())
          .containsExactly(tuple("tasks", "place"));
      assertThat(prepared.strangers())
          .containsExactly(
              new StrangeVariable("TOMODACHI_PORT", Optional.empty()),
              new StrangeVariable(
                  "TOMODACHI_TASKS_WORKRES", Optional.of("TOMODACHI_TASKS_WORKERS")));
    }
  }

  @Test
  void whatFilesSayToOthersIsNoMistake() throws IOException {
    var options =
        """
        {
          "tasks": {"workers": 4},
          "shop": {"open": true},
          "handlers": {"deliver": {"attempts": 1}},
          "services": {"billing": {"tasks": {"workers": 2}}, "orders": {"tasks": {"workers": 3}}}
        }
        """;

    try (var prepared = withFile(new Orders(), options).prepare()) {
      assertThat(workers(prepared)).isEqualTo(3);
    }
  }

  @Test
  void whatIsMisspeltInAGroupOfTheirsIsOne() throws IOException {
    var launch = withFile(new Orders(), "{\"tasks\": {\"wokers\": 4}}");

    assertThatExceptionOfType(DeclarationException.class)
        .isThrownBy(launch::prepare)
        .withMessage(
            """
            There is no option "tasks.wokers"
                from %s
                did you mean "tasks.workers"?\
            """
                .formatted(folder.resolve("config.json")));
  }

  @Test
  void whatIsUnknownOnTheCommandLineIsOne() {
    var launch = Launch.of(new Orders()).withOverrides(List.of("services.billing.tasks.workers=2"));

    assertThatExceptionOfType(DeclarationException.class)
        .isThrownBy(launch::prepare)
        .withMessageStartingWith("There is no service \"billing\"");
  }
}
