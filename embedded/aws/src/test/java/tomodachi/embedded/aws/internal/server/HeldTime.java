package tomodachi.embedded.aws.internal.server;

import java.util.concurrent.atomic.AtomicInteger;
import tomodachi.transport.Timeline;

/// The real time, which counts what holds it.
final class HeldTime implements Timeline {

  private final AtomicInteger holds = new AtomicInteger();

  int holds() {
    return holds.get();
  }

  @Override
  public Plan plan() {
    return Timeline.system().plan();
  }

  @Override
  public Machine machine() {
    return Timeline.system().machine();
  }

  @Override
  public Hold hold() {
    holds.incrementAndGet();
    return holds::decrementAndGet;
  }
}
