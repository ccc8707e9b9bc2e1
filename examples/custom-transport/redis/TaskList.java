package redis;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// A Redis list of tasks, and the list of those that this service is working on: a task is always
/// in one of the two until it's done, so none is lost when the process dies.
final class TaskList {

  private static final String WAIT_SECONDS = "0.5";

  private final RedisClient redis;
  private final String waiting;
  private final String taken;

  /// @param owner names the handler, the same after a restart if the service has a fixed uuid
  TaskList(RedisClient redis, String name, String owner) {
    this.redis = redis;
    this.waiting = name;
    this.taken = name + ":taken:" + owner;
  }

  /// The name it has in Redis.
  String name() {
    return waiting;
  }

  /// Takes the oldest task, for which it waits half a second.
  ///
  /// @param own a connection nobody else uses meanwhile
  @Nullable String take(RedisConnection own) throws IOException {
    return (String) own.call("BLMOVE", waiting, taken, "RIGHT", "LEFT", WAIT_SECONDS);
  }

  void done(String task) throws IOException {
    redis.call("LREM", taken, "1", task);
  }

  /// Lets the task be the next one anybody takes.
  void giveBack(String task) throws IOException {
    move(task, "RPUSH", waiting);
  }

  void fail(String task) throws IOException {
    move(task, "LPUSH", waiting + ":failed");
  }

  /// Gives back what an earlier process with this identity had taken when it died.
  void recover() throws IOException {
    @Nullable Object moved;
    do {
      moved = redis.call("LMOVE", taken, waiting, "LEFT", "RIGHT");
    } while (moved != null);
  }

  /// First there, then away: a process that dies in between repeats a task and loses none.
  private void move(String task, String push, String target) throws IOException {
    redis.call(push, target, task);
    redis.call("LREM", taken, "1", task);
  }
}
