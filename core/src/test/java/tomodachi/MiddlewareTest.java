package tomodachi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import tomodachi.tasks.Task;
import tomodachi.tasks.TaskOptions;
import tomodachi.tasks.TaskQueue;

class MiddlewareTest extends QueuedServiceTest {

  static class Chained extends Queued {
    final List<String> order = new CopyOnWriteArrayList<>();

    Options options =
        Options.of(
            TaskOptions.defaults()
                .withMiddleware(
                    (call, next) -> {
                      order.add("outer");
                      var result = next.proceed(call.with("added", 1).with("text", "evil"));
                      order.add("outer after");
                      return result + "!";
                    },
                    (call, next) -> {
                      order.add("inner");
                      return call.find(TaskQueue.Note.class).orElseThrow().text().equals("stop")
                          ? "stopped"
                          : next.proceed(call.with("guess", "from middleware"));
                    }));

    @Task("chain")
    String chain(String text, int added, String guess) {
      order.add("handler");
      return text + added + guess;
    }

    @Task("wrong-type")
    String wrongType(String added) {
      return added;
    }

    @Task("nobody")
    String nobody(LocalDate unknown) {
      return unknown.toString();
    }

    @Task("optional")
    String optional(Optional<LocalDate> unknown) {
      return unknown.toString();
    }
  }

  @Test
  void middlewareRunsOutermostFirstAndMayAddArgumentsAndReplaceTheResult() {
    var service = new Chained();
    var queue = start(service);

    assertThat(queue.submit("chain", "a").result()).isEqualTo("a1from middleware!");
    assertThat(service.order).containsExactly("outer", "inner", "handler", "outer after");
  }

  @Test
  void middlewareMayAnswerForTheHandler() {
    var service = new Chained();
    var queue = start(service);

    assertThat(queue.submit("chain", "stop").result()).isEqualTo("stopped!");
    assertThat(service.order).doesNotContain("handler");
  }

  @Test
  void whatMiddlewareFailsToAddOrAddsWithAnotherTypeIsNamed() {
    var queue = start(new Chained());

    assertThat(queue.submit("wrong-type", "").thrown())
        .hasMessage("Parameter \"added\" is a String, middleware added a Integer");
    assertThat(queue.submit("nobody", "").thrown())
        .hasMessage(
            "Parameter \"unknown\" has no value: neither the transport nor middleware gave one");
    assertThat(queue.submit("optional", "").result()).isEqualTo("Optional.empty!");
  }
}
