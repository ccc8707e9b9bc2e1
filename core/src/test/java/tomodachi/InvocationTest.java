package tomodachi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import tomodachi.tasks.CapturedLogs;
import tomodachi.tasks.Task;

class InvocationTest extends QueuedServiceTest {

  static class Scoped extends Queued {
    @Task("log")
    void log(String text) {
      LoggerFactory.getLogger("user").info("inside");
    }

    @Task("wrap")
    String wrap(String text) throws Exception {
      var seen = new CompletableFuture<String>();
      Thread.ofPlatform()
          .start(
              Invocation.wrap(() -> {
                LoggerFactory.getLogger("user").info("wrapped");
                seen.complete(Invocation.current().handler());
              }));
      return seen.get();
    }

    @Task("threads")
    String threads(String text) throws Exception {
      var seen = new CompletableFuture<String>();
      Invocation.threadFactory()
          .newThread(() -> seen.complete(Invocation.current().handler()))
          .start();
      return seen.get();
    }

    @Task("bare")
    String bare(String text) throws Exception {
      var seen = new CompletableFuture<String>();
      Thread.startVirtualThread(() -> {
        try {
          seen.complete(Invocation.current().handler());
        } catch (IllegalStateException e) {
          seen.complete(String.valueOf(e.getMessage()));
        }
      });
      return seen.get();
    }

    @Task("nested")
    String nested(String text) throws Exception {
      return Invocation.current().handler()
          + queue().call("inner", text)
          + Invocation.current().handler();
    }

    @Task("inner")
    String inner(String text) {
      return " " + Invocation.current().handler() + " ";
    }
  }

  @Test
  void everyLineWrittenInsideAHandlerCarriesItsContext() {
    var queue = start(new Scoped());
    try (var logs = new CapturedLogs()) {
      queue.submit("log", "t1").join();
      queue.submit("wrap", "t2").join();

      assertThat(logs.events())
          .filteredOn(event -> event.getLoggerName().equals("user"))
          .extracting(event -> event.getMDCPropertyMap())
          .containsExactly(
              Map.of(
                  "service", "scoped", "handler", "log", "type", "tomodachi.tasks", "task", "t1"),
              Map.of(
                  "service", "scoped", "handler", "wrap", "type", "tomodachi.tasks", "task", "t2"));
    }
  }

  @Test
  void theInvocationFollowsIntoThreadsThatAskForItAndNoOthers() {
    var queue = start(new Scoped());

    assertThat(queue.submit("wrap", "t").result()).isEqualTo("wrap");
    assertThat(queue.submit("threads", "t").result()).isEqualTo("threads");
    assertThat(String.valueOf(queue.submit("bare", "t").result()))
        .startsWith("No invocation is running on ");
  }

  @Test
  void aNestedCallHasAScopeOfItsOwn() {
    assertThat(start(new Scoped()).submit("nested", "t").result()).isEqualTo("nested inner nested");
  }

  @Test
  void outsideAHandlerThereIsNoInvocation() {
    assertThatThrownBy(Invocation::current).isInstanceOf(IllegalStateException.class);
    Runnable task = () -> {};
    assertThat(Invocation.wrap(task)).isSameAs(task);
  }
}
