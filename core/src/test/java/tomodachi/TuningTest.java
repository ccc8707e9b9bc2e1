package tomodachi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tomodachi.launch.Launch;
import tomodachi.tasks.Task;
import tomodachi.tasks.TaskQueue;
import tomodachi.transport.Completion;

/// Options that change what a handler's annotation says.
class TuningTest {

  @Service("orders")
  static class Orders {
    @Task(value = "place", quietCodes = 404)
    Task place(Invocation invocation) {
      return invocation.annotation(Task.class).orElseThrow();
    }

    @Task(value = "slow", timeout = "1h")
    void slow() throws InterruptedException {
      Thread.currentThread().join();
    }

    @Task(value = "one", name = "twin", attempts = 1)
    Task one(Invocation invocation) {
      return invocation.annotation(Task.class).orElseThrow();
    }

    @Task(value = "two", name = "twin", attempts = 2)
    Task two(Invocation invocation) {
      return invocation.annotation(Task.class).orElseThrow();
    }

    private @Nullable TaskQueue queue;

    @StartService
    void keep(TaskQueue queue) {
      this.queue = queue;
    }

    TaskQueue queue() {
      return Objects.requireNonNull(queue);
    }
  }

  private static Launch orders(String... overrides) {
    return Launch.of(Orders.class).withOverrides(List.of(overrides));
  }

  private static Task seen(Launch launch, String key) {
    try (var running = launch.start()) {
      var queue = running.service(Orders.class).orElseThrow().queue();
      return (Task) Objects.requireNonNull(queue.submit(key, "").result());
    }
  }

  @Test
  void theAnnotationHasWhatOptionsSay() {
    var task =
        seen(
            orders(
                "handlers.place.attempts=7",
                "handlers.place.audited=true",
                "handlers.place.quiet_codes=404, 410",
                "handlers.place.timeout=5"),
            "place");

    assertThat(task.value()).isEqualTo("place");
    assertThat(task.attempts()).isEqualTo(7);
    assertThat(task.audited()).isTrue();
    assertThat(task.quietCodes()).containsExactly(404, 410);
    assertThat(task.timeout()).isEqualTo("PT5S");
  }

  @Test
  void theEnvironmentTunesHandlersToo() {
    var launch =
        Launch.of(Orders.class)
            .withEnvironment(
                Map.of(
                    "TOMODACHI_HANDLERS_PLACE_ATTEMPTS", "6",
                    "TOMODACHI_SERVICES_ORDERS_HANDLERS_PLACE_ATTEMPTS", "8"));

    assertThat(seen(launch, "place").attempts()).isEqualTo(8);
  }

  @Test
  void anOptionMayLimitAHandlersTime() {
    try (var running = orders("handlers.slow.timeout=20ms").start()) {
      var queue = running.service(Orders.class).orElseThrow().queue();

      assertThat(queue.submit("slow", "").join()).isInstanceOf(Completion.TimedOut.class);
    }
  }

  @Test
  void handlersOfOneNameAreTunedTogether() {
    assertThat(seen(orders("handlers.twin.attempts=9"), "one").attempts()).isEqualTo(9);
    assertThat(seen(orders("handlers.twin.attempts=9"), "two").attempts()).isEqualTo(9);
    assertThat(seen(orders(), "two").attempts()).isEqualTo(2);
  }

  @Task(
      value = "place",
      attempts = 7,
      quietCodes = {404, 410})
  static final class Same {}

  @Test
  void theAnnotationIsEqualToOneThatSaysTheSame() {
    var written = Same.class.getAnnotation(Task.class);
    var tuned =
        seen(orders("handlers.place.attempts=7", "handlers.place.quiet_codes=404,410"), "place");

    assertThat(tuned.equals(written)).isTrue();
    assertThat(written.equals(tuned)).isTrue();
    assertThat(tuned).hasSameHashCodeAs(written);
    assertThat(tuned.annotationType()).isEqualTo(Task.class);
    assertThat(tuned.toString())
        .isEqualTo(
            "@tomodachi.tasks.Task(attempts=7, audited=false, name=\"\", quietCodes={404, 410},"
                + " timeout=\"\", value=\"place\")");
    assertThat(seen(orders("handlers.place.attempts=8"), "place")).isNotEqualTo(written);
  }

  @Test
  void whoGetsAnArrayCannotChangeTheAnnotation() {
    var tuned = seen(orders("handlers.place.quiet_codes=410"), "place");

    tuned.quietCodes()[0] = 500;

    assertThat(tuned.quietCodes()).containsExactly(410);
  }
}
