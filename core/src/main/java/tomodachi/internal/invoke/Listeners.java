package tomodachi.internal.invoke;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tomodachi.Invocation;
import tomodachi.transport.Completion;
import tomodachi.transport.HandlerDefinition;
import tomodachi.transport.InvocationListener;

/// Tells several listeners, whatever one of them throws.
public final class Listeners {

  private static final Logger LOG = LoggerFactory.getLogger("tomodachi.invocation");

  /// Tells nobody.
  static final Listeners NONE = new Listeners(List.of());

  private final List<InvocationListener> listeners;

  /// Tells these, in this order.
  public Listeners(List<InvocationListener> listeners) {
    this.listeners = List.copyOf(listeners);
  }

  /// @param handler gives its definition, if there is anybody to tell
  void queued(Supplier<HandlerDefinition> handler) {
    tell(listener -> listener.queued(handler.get()));
  }

  void begun(Invocation call) {
    tell(listener -> listener.begun(call));
  }

  void ended(Invocation call, Completion completion) {
    tell(listener -> listener.ended(call, completion));
  }

  void settled(Invocation call, String how) {
    tell(listener -> listener.settled(call, how));
  }

  private void tell(Consumer<InvocationListener> event) {
    for (var i = 0; i < listeners.size(); i++) {
      var listener = listeners.get(i);
      try {
        event.accept(listener);
      } catch (RuntimeException | Error e) {
        LOG.atError()
            .addKeyValue("listener", listener.getClass().getName())
            .setCause(e)
            .log("an invocation listener failed");
      }
    }
  }
}
