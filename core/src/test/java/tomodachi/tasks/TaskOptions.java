package tomodachi.tasks;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tomodachi.Middleware;
import tomodachi.Options;

/// The section `tasks`.
public record TaskOptions(
    int workers,
    Duration pause,
    @Nullable Integer limit,
    List<String> tags,
    Nested nested,
    List<Middleware> middleware)
    implements Options.Section {

  public TaskOptions {
    if (workers < 1) {
      throw new IllegalArgumentException("workers must be 1 or more, was " + workers);
    }
  }

  /// Options in options.
  public record Nested(String colour) {}

  public static TaskOptions defaults() {
    return new TaskOptions(1, Duration.ofSeconds(1), 5, List.of(), new Nested("red"), List.of());
  }

  public TaskOptions withWorkers(int workers) {
    return new TaskOptions(workers, pause, limit, tags, nested, middleware);
  }

  public TaskOptions withMiddleware(Middleware... outermostFirst) {
    return new TaskOptions(workers, pause, limit, tags, nested, List.of(outermostFirst));
  }

  @Override
  public String key() {
    return "tasks";
  }
}
