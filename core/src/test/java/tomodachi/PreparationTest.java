package tomodachi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tomodachi.launch.Launch;
import tomodachi.launch.PreparedServices;
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
