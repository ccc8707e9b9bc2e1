package tomodachi.messaging.transport;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import tomodachi.transport.BoundHandler;
import tomodachi.transport.Described;
import tomodachi.transport.HandlerDefinition;

/// A message handler, ready to be handed messages. Usable from any thread.
public final class MessageHandler<R extends Received> {

  private final BoundHandler<MessageWork<R>> bound;
  private final Opener opener;
  private final RetryPolicy policy;
  private final @Nullable HandledMessages handled;
  private final SettlementLog log;

  MessageHandler(
      BoundHandler<MessageWork<R>> bound,
      Opener opener,
      RetryPolicy policy,
      @Nullable HandledMessages handled,
      String logger) {
    this.bound = bound;
    this.opener = opener;
    this.policy = policy;
    this.handled = handled;
    this.log = new SettlementLog(LoggerFactory.getLogger(logger), bound.definition().name());
  }

  /// What it was made from.
  public HandlerDefinition definition() {
    return bound.definition();
  }

  /// What there is to know of it.
  ///
  /// @param trigger what triggers it, as its author would write it
  /// @param facts what its transport knows
  public Described.Handler describe(String trigger, List<Described.Fact> facts) {
    var all = new ArrayList<>(facts);
    all.add(new Described.Fact.Count("attempts", policy.attempts()));
    return Described.Handler.of(bound, trigger, all);
  }

  /// Handles a message on a new virtual thread and settles it there; returns at once. At the end of
  /// it [Received#released] is called.
  ///
  /// @return what interrupts the handler, also when it handles the message again at once; the
  ///   message is then given back
  public BoundHandler.Call handle(R received) {
    var calls = new Calls();
    submit(new MessageWork<>(this, received, calls, 0));
    return calls;
  }

  void submit(MessageWork<R> work) {
    work.calls().follow(() -> bound.submit(work));
  }

  Opener opener() {
    return opener;
  }

  RetryPolicy policy() {
    return policy;
  }

  @Nullable HandledMessages handled() {
    return handled;
  }

  SettlementLog log() {
    return log;
  }
}
