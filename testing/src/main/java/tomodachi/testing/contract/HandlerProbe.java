package tomodachi.testing.contract;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tomodachi.Invocation;
import tomodachi.messaging.Delivery;
import tomodachi.transport.Completion;
import tomodachi.transport.HandlerDefinition;
import tomodachi.transport.InvocationListener;

/// A handler that does what a test wants, and what was seen of its calls.
final class HandlerProbe implements MessageHandler, InvocationListener {

  private final Timing timing;
  private final Patience patience;
  private final MessageHandler reaction;
  private final List<HandledMessage> calls = new CopyOnWriteArrayList<>();
  private final List<String> heard = new CopyOnWriteArrayList<>();
  private final List<String> settled = new CopyOnWriteArrayList<>();
  private final AtomicInteger running = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();

  HandlerProbe(Timing timing, Patience patience, MessageHandler reaction) {
    this.timing = timing;
    this.patience = patience;
    this.reaction = reaction;
  }

  @Override
  public @Nullable Object handle(@Nullable Object data, Delivery delivery) throws Exception {
    most.accumulateAndGet(running.incrementAndGet(), Math::max);
    try {
      calls.add(new HandledMessage(data, delivery, timing.now()));
      return reaction.handle(data, delivery);
    } finally {
      running.decrementAndGet();
    }
  }

  List<HandledMessage> calls() {
    return List.copyOf(calls);
  }

  /// The data of the calls so far, in the order they began.
  List<@Nullable Object> data() {
    return calls.stream().<@Nullable Object>map(HandledMessage::data).toList();
  }

  /// The attempts the calls so far were for.
  List<Integer> attempts() {
    return calls.stream().map(HandledMessage::attempt).toList();
  }

  /// The transport's words for what became of the calls so far.
  List<String> settled() {
    return List.copyOf(settled);
  }

  /// What the listener has heard so far.
  List<String> heard() {
    return List.copyOf(heard);
  }

  int running() {
    return running.get();
  }

  /// The most calls that ran at once.
  int mostRunning() {
    return most.get();
  }

  /// Waits until so many calls have begun.
  List<HandledMessage> awaitCalls(int count) throws Exception {
    patience.until(
        () -> "%d calls, there were %d".formatted(count, calls.size()),
        () -> calls.size() >= count);
    return calls();
  }

  /// Waits until so many calls are settled, those included that never reached the handler.
  List<String> awaitSettled(int count) throws Exception {
    patience.until(
        () -> "%d settled calls, there were %s".formatted(count, settled),
        () -> settled.size() >= count);
    return settled();
  }

  void awaitRunning(int count) throws Exception {
    patience.until(
        () -> "%d running calls, there were %d".formatted(count, running()),
        () -> running() == count);
  }

  @Override
  public void queued(HandlerDefinition handler) {
    heard.add("queued");
  }

  @Override
  public void begun(Invocation call) {
    heard.add("begun");
  }

  @Override
  public void ended(Invocation call, Completion completion) {
    heard.add("ended");
  }

  @Override
  public void settled(Invocation call, String how) {
    heard.add("settled");
    settled.add(how);
  }
}
