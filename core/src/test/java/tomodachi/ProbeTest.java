package tomodachi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tomodachi.launch.CallProbe;
import tomodachi.launch.Launch;
import tomodachi.tasks.Task;
import tomodachi.tasks.TaskQueue;

class ProbeTest {

  private record Probe(String name, List<String> heard) implements CallProbe {

    @Override
    public @Nullable Object handle(Invocation call, Middleware.Chain next) throws Exception {
      heard.add(name + " before " + call.handler());
      var result = next.proceed(call);
      heard.add(name + " after " + result);
      return name + "'s answer";
    }

    @Override
    public void settled(Invocation call, String how) {
      heard.add(name + " settled " + how);
    }
  }

  static class Probed {
    final TaskQueue queue;

    Probed(TaskQueue queue) {
      this.queue = queue;
    }

    @Task("work")
    String work() {
      return "done";
    }
  }

  @Test
  void probesStandAroundEveryCallTheFirstOutermost() {
    var heard = new CopyOnWriteArrayList<String>();
    var probes = List.<CallProbe>of(new Probe("outer", heard), new Probe("inner", heard));
    try (var running = Launch.of(Probed.class).withProbes(probes).start()) {
      running.service(Probed.class).orElseThrow().queue.submit("work", "").join();
    }

    assertThat(heard)
        .containsExactly(
            "outer before work",
            "inner before work",
            "inner after done",
            "outer after inner's answer",
            "outer settled done",
            "inner settled done");
  }
}
