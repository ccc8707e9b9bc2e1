package tomodachi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import tomodachi.tasks.CapturedLogs;
import tomodachi.tasks.Task;
import tomodachi.tasks.TaskQueue;
import tomodachi.transport.Completion;
import tomodachi.transport.HandlerDefinition;
import tomodachi.transport.InvocationListener;

class ListenerTest {

  static final class Recorder implements InvocationListener {
    final List<String> heard = new CopyOnWriteArrayList<>();

    @Override
    public void queued(HandlerDefinition handler) {
      heard.add("queued " + handler.name());
    }

    @Override
    public void begun(Invocation call) {
      heard.add("begun " + call.handler());
    }

    @Override
    public void ended(Invocation call, Completion completion) {
      heard.add("ended " + completion);
    }

    @Override
    public void settled(Invocation call, String how) {
      heard.add("settled " + how);
    }
  }

  private static final class Broken implements InvocationListener {
    @Override
    public void begun(Invocation call) {
      throw new IllegalStateException("broken");
    }

    @Override
    public void ended(Invocation call, Completion completion) {
      throw new AssertionError("broken altogether");
    }
  }

  static class Listened {
    final Recorder recorder = new Recorder();
    final TaskQueue queue;
    final Options options =
        Options.of(LifecycleOptions.defaults().withListeners(new Broken(), recorder));

    Listened(TaskQueue queue) {
      this.queue = queue;
    }

    @Task("work")
    String work() {
      return "done";
    }
  }

  @Test
  void listenersHearOfEveryStepAndABrokenOneHarmsNobody() {
    try (var logs = new CapturedLogs()) {
      var running = Tomodachi.start(Listened.class);
      var service = Tomodachi.service(Listened.class).orElseThrow();
      service.queue.submit("work", "").join();
      running.close();

      assertThat(service.recorder.heard)
          .containsExactly(
              "queued work", "begun work", "ended Returned[value=done]", "settled done");
      assertThat(logs.lines()).anyMatch(line -> line.contains("an invocation listener failed"));
    }
  }

  static final class Definitions implements InvocationListener {
    final List<HandlerDefinition> heard = new CopyOnWriteArrayList<>();

    @Override
    public void queued(HandlerDefinition handler) {
      heard.add(handler);
    }
  }

  static class Defined {
    final Definitions definitions = new Definitions();
    final TaskQueue queue;
    final Options options = Options.of(LifecycleOptions.defaults().withListeners(definitions));

    Defined(TaskQueue queue) {
      this.queue = queue;
    }

    @Task("first")
    @Task(value = "second", name = "renamed")
    String work() {
      return "done";
    }
  }

  @Test
  void listenersAreToldTheTriggerOfTheCallAsItStandsOnTheMethod() throws Exception {
    try (var _ = Tomodachi.start(Defined.class)) {
      var service = Tomodachi.service(Defined.class).orElseThrow();
      service.queue.submit("second", "").join();

      var method = Defined.class.getDeclaredMethod("work");
      assertThat(service.definitions.heard)
          .singleElement()
          .satisfies(definition -> {
            assertThat(definition.trigger()).isEqualTo(method.getAnnotationsByType(Task.class)[1]);
            assertThat(definition.element()).isEqualTo(method);
            assertThat(definition.name()).isEqualTo("renamed");
            assertThat(definition.place().file()).isEqualTo("ListenerTest.java");
          });
    }
  }
}
