package tomodachi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import tomodachi.tasks.Task;
import tomodachi.tasks.TaskQueue;
import tomodachi.tasks.TaskQueue.Note;
import tomodachi.transport.Completion;

/// What calls leave for later, such as callbacks.
class FollowUpTest {

  @Service("following")
  static class Following {
    final TaskQueue queue;

    Options options = Options.of(LifecycleOptions.defaults().withTerminationGracePeriodSeconds(1));

    Following(TaskQueue queue) {
      this.queue = queue;
    }

    static Following create(TaskQueue queue) {
      return new Following(queue);
    }

    @Task("first")
    String first(String text) {
      return text;
    }
  }

  private static TaskQueue queue() {
    return Tomodachi.service(Following.class).orElseThrow().queue;
  }

  @Test
  void itRunsInTheScopeOfItsHandler() {
    try (var _ = Tomodachi.start(Following.class)) {
      var later =
          queue()
              .follow(
                  "first",
                  "x",
                  () -> {
                    var call = Invocation.current();
                    return "%s %s %s %s"
                        .formatted(
                            call.handler(),
                            call.find(Note.class).orElseThrow().text(),
                            call.arguments(),
                            MDC.get("task"));
                  });

      assertThat(later.result()).isEqualTo("first x {} x");
    }
  }

  @Test
  void whatItThrowsIsTold() {
    try (var _ = Tomodachi.start(Following.class)) {
      var later =
          queue()
              .follow(
                  "first",
                  "x",
                  () -> {
                    throw new IllegalStateException("later");
                  });

      assertThat(later.thrown()).hasMessage("later");
    }
  }

  @Test
  void aStopWaitsForItAndInterruptsItInTheEnd() throws Exception {
    var begun = new CountDownLatch(1);
    var running = Tomodachi.start(Following.class);
    var later =
        queue()
            .follow(
                "first",
                "x",
                () -> {
                  begun.countDown();
                  new CountDownLatch(1).await();
                  return null;
                });
    begun.await();

    running.close();

    assertThat(later.completion()).isCompletedWithValue(new Completion.Interrupted());
  }
}
