package tomodachi.tasks;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tomodachi.transport.BoundHandler;
import tomodachi.transport.Completion;
import tomodachi.transport.Work;

/// Where tests put work for the handlers of a service.
public final class TaskQueue {

  final Map<String, BoundHandler<TaskWork>> handlers = new ConcurrentHashMap<>();

  /// A task under way.
  public record Submission(CompletableFuture<Completion> completion, BoundHandler.Call call) {
    /// What became of it.
    public Completion join() {
      return completion.join();
    }

    /// What the handler returned.
    public @Nullable Object result() {
      return ((Completion.Returned) join()).value();
    }

    /// What the handler threw.
    public Throwable thrown() {
      return ((Completion.Thrown) join()).cause();
    }
  }

  /// What handlers can ask for without declaring it.
  public record Note(String text) {}

  /// What one task brings along.
  record TaskWork(String text, CompletableFuture<Completion> completion) implements Work {
    @Override
    public <T> Optional<T> find(Class<T> type) {
      return type == Note.class ? Optional.of(type.cast(new Note(text))) : Optional.empty();
    }

    @Override
    public void logContext(BiConsumer<String, String> entry) {
      entry.accept("task", text);
    }

    @Override
    public String settle(Completion completion) {
      this.completion.complete(completion);
      return completion instanceof Completion.Returned ? "done" : "failed";
    }
  }

  /// Has the handler of a key do a task.
  public Submission submit(String key, String text) {
    var completion = new CompletableFuture<Completion>();
    return new Submission(completion, handler(key).submit(new TaskWork(text, completion)));
  }

  /// Calls the handler of a key in the calling thread.
  public @Nullable Object call(String key, String text) throws Exception {
    return handler(key).call(new TaskWork(text, new CompletableFuture<>()));
  }

  /// Runs what a call of the handler of a key would have left for later.
  public Submission follow(String key, String text, Callable<?> task) {
    var completion = new CompletableFuture<Completion>();
    var work = new TaskWork(text, new CompletableFuture<>());
    return new Submission(
        completion,
        handler(key).follow(work, Thread::startVirtualThread, task, completion::complete));
  }

  private BoundHandler<TaskWork> handler(String key) {
    return Optional.ofNullable(handlers.get(key)).orElseThrow();
  }
}
