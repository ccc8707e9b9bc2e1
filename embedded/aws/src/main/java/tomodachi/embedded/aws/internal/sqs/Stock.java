package tomodachi.embedded.aws.internal.sqs;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tomodachi.embedded.aws.internal.api.Memory;
import tomodachi.embedded.aws.internal.sqs.StoredMessage.State;

/// The messages of a queue with their states.
///
/// - **K1** — each message in it is in `messages` and in `heap`, and `order` knows of it.
/// - **K2** — it holds the room in memory of each of its messages; a message that is
///   [withdrawn][#withdraw] takes its room along.
final class Stock {

  private final Memory memory;
  private final ReceiveOrder order;
  private final MessageTable messages = new MessageTable();
  private final DueHeap heap = new DueHeap();
  private int visible;
  private int inFlight;

  Stock(Memory memory, ReceiveOrder order) {
    this.memory = memory;
    this.order = order;
  }

  int visible() {
    return visible;
  }

  int inFlight() {
    return inFlight;
  }

  int delayed() {
    return messages.size() - visible - inFlight;
  }

  Optional<StoredMessage> find(long number) {
    return Optional.ofNullable(messages.find(number));
  }

  /// Takes one in, whose room is reserved.
  ///
  /// @param visibleAt when it can be received, in the future or not
  void add(StoredMessage message, long visibleAt, long now) {
    messages.add(message);
    message.showAt(visibleAt);
    order.entered(message);
    heap.add(message);
    if (visibleAt <= now) {
      show(message);
    }
  }

  /// Makes one visible.
  void show(StoredMessage message) {
    message.letGo();
    count(message, -1);
    message.changeTo(State.VISIBLE);
    count(message, 1);
    heap.update(message);
    order.shown(message);
  }

  /// Hides one that is visible.
  void hide(StoredMessage message, long until) {
    count(message, -1);
    message.changeTo(State.IN_FLIGHT);
    count(message, 1);
    message.showAt(until);
    heap.update(message);
    order.hidden(message);
  }

  /// Changes until when one is hidden.
  void hideUntil(StoredMessage message, long until) {
    message.showAt(until);
    heap.update(message);
  }

  /// Begins to choose messages to receive.
  ReceiveOrder.Choice choose() {
    return order.choose();
  }

  /// Takes one out that goes elsewhere.
  void withdraw(StoredMessage message) {
    var wasVisible = message.isVisible();
    message.letGo();
    count(message, -1);
    message.changeTo(State.GONE);
    messages.remove(message);
    heap.remove(message);
    order.left(message, wasVisible);
  }

  /// Drops one.
  void remove(StoredMessage message) {
    withdraw(message);
    memory.release(message.content().bytes());
  }

  /// Drops all.
  void clear() {
    messages.forEach(message -> {
      message.letGo();
      message.changeTo(State.GONE);
      memory.release(message.content().bytes());
    });
    messages.clear();
    heap.clear();
    order.clear();
    visible = 0;
    inFlight = 0;
  }

  /// The first to which something has happened by now; null if there is none.
  @Nullable StoredMessage due(long now) {
    return heap.nextDue() <= now ? heap.first() : null;
  }

  /// When something happens next; [Long#MAX_VALUE] if never.
  long nextDue() {
    return heap.nextDue();
  }

  /// Messages are kept for another time from now on.
  void retain(long retention) {
    messages.forEach(message -> {
      message.expireAt(message.sentAt() + retention);
      heap.update(message);
    });
  }

  /// Messages that are delayed are so for another time from now on.
  void delay(long delay) {
    messages.forEach(message -> {
      if (message.state() == State.DELAYED) {
        hideUntil(message, message.sentAt() + delay);
      }
    });
  }

  private void count(StoredMessage message, int difference) {
    switch (message.state()) {
      case VISIBLE -> visible += difference;
      case IN_FLIGHT -> inFlight += difference;
      case DELAYED, GONE -> {}
    }
  }
}
