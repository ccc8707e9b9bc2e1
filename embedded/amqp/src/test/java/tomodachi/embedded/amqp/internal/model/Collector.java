package tomodachi.embedded.amqp.internal.model;

import java.util.ArrayList;
import java.util.List;

/// A consumer's side that keeps what it gets, and takes it while it is willing.
final class Collector implements Recipient {

  final List<QueuedMessage> taken = new ArrayList<>();
  boolean willing = true;
  boolean cancelled;

  List<String> texts() {
    return taken.stream().map(Scene::text).toList();
  }

  @Override
  public boolean canTake(Consumer consumer) {
    return willing;
  }

  @Override
  public void take(Consumer consumer, QueuedMessage message) {
    taken.add(message);
  }

  @Override
  public void cancelled(Consumer consumer) {
    cancelled = true;
  }
}
