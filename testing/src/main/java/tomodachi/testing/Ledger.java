package tomodachi.testing;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tomodachi.Invocation;
import tomodachi.launch.CallProbe;
import tomodachi.messaging.Delivery;
import tomodachi.messaging.Outcome;

/// What has become of each message at each handler that is to get it. Usable from any thread.
///
/// It stands outside of the faults, so a handler whose process seemed to die has handled nothing.
final class Ledger implements CallProbe {

  /// The words of transports for messages that don't come again though they weren't handled.
  private static final List<String> PUT_ASIDE = List.of("park", "discard");

  /// One message at one handler.
  record Entry(String message, String handler) {}

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final MessageIds ids;
  private final Collection<String> handlers;

  // Guarded by the lock.
  private final Map<Entry, Fate> fates = new HashMap<>();
  private int open;

  /// @param handlers their names, or `<service>.<name>`
  Ledger(MessageIds ids, Collection<String> handlers) {
    this.ids = ids;
    this.handlers = List.copyOf(handlers);
    ids.all().forEach(id -> handlers.forEach(name -> fates.put(new Entry(id, name), Fate.UNSEEN)));
    open = fates.size();
  }

  @Override
  public @Nullable Object handle(Invocation call, Chain next) throws Exception {
    note(call, Fate::called);
    var result = next.proceed(call);
    if (!(result instanceof Outcome outcome) || outcome instanceof Outcome.Done) {
      note(call, Fate::wasHandled);
    }
    return result;
  }

  @Override
  public void settled(Invocation call, String how) {
    if (PUT_ASIDE.contains(how)) {
      note(call, Fate::wasPutAside);
    }
  }

  private void note(Invocation call, UnaryOperator<Fate> change) {
    call.find(Delivery.class)
        .flatMap(ids::in)
        .ifPresent(id ->
            handlers.stream()
                .filter(name -> isNamed(call, name))
                .forEach(name -> change(new Entry(id, name), change)));
  }

  private static boolean isNamed(Invocation call, String name) {
    return name.equals(call.handler()) || name.equals(call.service().name() + "." + call.handler());
  }

  private void change(Entry entry, UnaryOperator<Fate> change) {
    lock.lock();
    try {
      var before = fates.getOrDefault(entry, Fate.UNSEEN);
      var after = change.apply(before);
      fates.put(entry, after);
      if (after.ended() && !before.ended()) {
        open--;
      }
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /// Waits until at most so many have not ended, or some time has passed.
  ///
  /// @return whether they have
  boolean awaitOpen(int atMost, Duration time) throws InterruptedException {
    lock.lock();
    try {
      var left = time.toNanos();
      while (open > atMost && left > 0) {
        left = changed.awaitNanos(left);
      }
      return open <= atMost;
    } finally {
      lock.unlock();
    }
  }

  /// What has become of all of them; a copy, in order.
  Map<Entry, Fate> fates() {
    lock.lock();
    try {
      var copy = new LinkedHashMap<Entry, Fate>();
      ids.all()
          .forEach(id ->
              handlers.forEach(name -> {
                var entry = new Entry(id, name);
                copy.put(entry, fates.getOrDefault(entry, Fate.UNSEEN));
              }));
      return copy;
    } finally {
      lock.unlock();
    }
  }
}
