package tomodachi.embedded.aws.internal.sqs;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The last ten move tasks of each dead-letter queue, as long as that is there.
final class MoveTasks {

  private static final int MOST = 10;

  private final Queues queues;
  private final Map<Queue, Deque<MoveTask>> tasks = new HashMap<>();

  MoveTasks(Queues queues) {
    this.queues = queues;
  }

  /// Those of a queue, the last first.
  Stream<MoveTask> of(Queue source) {
    return tasks.getOrDefault(source, new ArrayDeque<>()).stream();
  }

  /// The one of a handle.
  Optional<MoveTask> find(MoveTaskHandle handle) {
    return queues.find(handle.source()).stream()
        .flatMap(this::of)
        .filter(task -> task.id().equals(handle.task()))
        .findAny();
  }

  /// Remembers one, and forgets what is no longer needed.
  void add(MoveTask task) {
    tasks.keySet().removeIf(source -> !queues.has(source));
    var ofSource = tasks.computeIfAbsent(task.request().source(), _ -> new ArrayDeque<>());
    ofSource.addFirst(task);
    if (ofSource.size() > MOST) {
      ofSource.removeLast();
    }
  }
}
