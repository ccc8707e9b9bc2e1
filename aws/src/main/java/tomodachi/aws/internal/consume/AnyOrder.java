package tomodachi.aws.internal.consume;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The order of a standard queue: there is none to keep, so what has come begins at once.
final class AnyOrder implements Order {

  private final Deque<InFlight> waiting = new ArrayDeque<>();

  @Override
  public int room(int free) {
    return free - waiting.size();
  }

  @Override
  public void add(InFlight message) {
    waiting.add(message);
  }

  @Override
  public @Nullable InFlight next() {
    return waiting.poll();
  }

  @Override
  public List<InFlight> ended(InFlight message, boolean comesBack) {
    return List.of();
  }

  @Override
  public boolean keepsOrder() {
    return false;
  }

  @Override
  public List<InFlight> again(InFlight message, Duration delay) {
    throw new IllegalStateException("A standard queue delays retries itself");
  }

  @Override
  public List<InFlight> remove(InFlight message) {
    return waiting.remove(message) ? List.of(message) : List.of();
  }

  @Override
  public List<InFlight> takeWaiting() {
    var taken = List.copyOf(waiting);
    waiting.clear();
    return taken;
  }
}
