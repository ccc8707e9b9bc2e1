package tomodachi.embedded.aws.internal.sns;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tomodachi.embedded.aws.internal.api.Arn;
import tomodachi.embedded.aws.internal.api.QueueDoor;

/// Queues that keep what is put into them.
final class FakeQueues implements QueueDoor {

  private final Map<Arn, List<Letter>> queues = new HashMap<>();
  private final Set<Arn> full = new HashSet<>();

  @Override
  public Result put(Arn queue, Letter letter) {
    var letters = queues.get(queue);
    if (letters == null) {
      return Result.NO_QUEUE;
    }
    return !full.contains(queue) && letters.add(letter) ? Result.TAKEN : Result.REFUSED;
  }

  void add(Arn queue) {
    queues.putIfAbsent(queue, new ArrayList<>());
  }

  void remove(Arn queue) {
    queues.remove(queue);
  }

  /// Lets a queue refuse everything.
  void fill(Arn queue) {
    full.add(queue);
  }

  List<Letter> letters(Arn queue) {
    return queues.getOrDefault(queue, List.of());
  }
}
