package tomodachi.messaging.transport;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/// The uuids of messages one handler has handled or is handling, the last 100,000 of them.
///
/// A second message of the same uuid waits until the first has ended: if that was handled, the
/// second is a duplicate; if not, it takes the first one's place. So what is acknowledged as a
/// duplicate has always been handled.
final class HandledMessages {

  private static final int MOST = 100_000;

  // Guarded by this.
  private final Map<String, CompletableFuture<Boolean>> known = new LinkedHashMap<>();

  /// Waits until nobody else handles a message of this uuid.
  ///
  /// @throws Duplicate when it was handled
  void claim(String uuid) {
    for (var other = enter(uuid); other != null; other = enter(uuid)) {
      if (handled(other)) {
        throw new Duplicate();
      }
    }
  }

  /// The message has ended.
  void end(String uuid, boolean handled) {
    var claim = handled ? find(uuid) : remove(uuid);
    if (claim != null) {
      claim.complete(handled);
    }
  }

  /// Enters a claim; the one that stands in its way, if there is one.
  private synchronized @Nullable CompletableFuture<Boolean> enter(String uuid) {
    var other = known.putIfAbsent(uuid, new CompletableFuture<>());
    if (known.size() > MOST) {
      forgetOne();
    }
    return other;
  }

  private void forgetOne() {
    var entries = known.entrySet().iterator();
    while (entries.hasNext()) {
      if (entries.next().getValue().isDone()) {
        entries.remove();
        return;
      }
    }
  }

  private synchronized @Nullable CompletableFuture<Boolean> find(String uuid) {
    return known.get(uuid);
  }

  private synchronized @Nullable CompletableFuture<Boolean> remove(String uuid) {
    return known.remove(uuid);
  }

  private static boolean handled(CompletableFuture<Boolean> other) {
    try {
      return other.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while another delivery is handled", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("Never completed exceptionally", e);
    }
  }
}
