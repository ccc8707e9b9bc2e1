package tomodachi.internal.lifecycle;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the services of a process share by key, opened by the first user, closed after the last.
///
/// Each key has a lock of its own, which is held while its resource is opened or closed: who asks
/// meanwhile must wait for exactly that. The lock over all keys guards counters only.
public final class SharedResources {

  private static final Logger LOG = LoggerFactory.getLogger("tomodachi.lifecycle");
  private static final SharedResources PROCESS = new SharedResources();

  private final ReentrantLock lock = new ReentrantLock();
  private final Map<String, Slot> slots = new HashMap<>();
  private int retainers;

  SharedResources() {}

  private static final class Slot {
    final ReentrantLock lock = new ReentrantLock();
    // Guarded by the lock over all keys: users, threads on their way to become one, and one for a
    // resource that is kept open without users.
    int interest;
    // Guarded by the slot's own lock.
    int uses;
    @Nullable AutoCloseable resource;
  }

  /// Those of this process.
  public static SharedResources process() {
    return PROCESS;
  }

  /// One user's hold on a resource.
  ///
  /// @param resource what is shared
  /// @param release gives it back
  record Lease(AutoCloseable resource, Runnable release) {}

  Lease acquire(String key, Supplier<? extends AutoCloseable> opener) {
    var slot = enter(key);
    slot.lock.lock();
    try {
      var resource = slot.resource;
      if (resource == null) {
        resource = open(opener);
        slot.resource = resource;
      } else if (slot.uses == 0) {
        leave(key, slot); // It was kept without users; now there is one.
      }
      slot.uses++;
      return new Lease(resource, () -> release(key, slot));
    } catch (RuntimeException | Error e) {
      leave(key, slot);
      throw e;
    } finally {
      slot.lock.unlock();
    }
  }

  /// Opens a resource for longer than the one who asks: threads that it starts find classes as its
  /// own code does.
  private static AutoCloseable open(Supplier<? extends AutoCloseable> opener) {
    try (var _ = ContextLoader.of(opener.getClass())) {
      return opener.get();
    }
  }

  private Slot enter(String key) {
    lock.lock();
    try {
      var slot = slots.computeIfAbsent(key, _ -> new Slot());
      slot.interest++;
      return slot;
    } finally {
      lock.unlock();
    }
  }

  private void leave(String key, Slot slot) {
    lock.lock();
    try {
      slot.interest--;
      if (slot.interest == 0) {
        slots.remove(key);
      }
    } finally {
      lock.unlock();
    }
  }

  private void release(String key, Slot slot) {
    slot.lock.lock();
    try {
      slot.uses--;
      if (slot.uses > 0) {
        leave(key, slot);
      } else if (!retained() || !isOfProcess(slot.resource)) {
        close(key, slot);
      }
      // Else the interest stays in the books, so that the slot does, until nobody retains.
    } finally {
      slot.lock.unlock();
    }
  }

  /// True for a resource whose class the next generation has, too.
  private static boolean isOfProcess(@Nullable AutoCloseable resource) {
    var ours = SharedResources.class.getClassLoader();
    return resource == null || Objects.equals(resource.getClass().getClassLoader(), ours);
  }

  private void close(String key, Slot slot) {
    var resource = slot.resource;
    slot.resource = null;
    try {
      if (resource != null) {
        resource.close();
      }
    } catch (Exception e) {
      LOG.atError().addKeyValue("resource", key).setCause(e).log("a shared resource did not close");
    } finally {
      leave(key, slot);
    }
  }

  /// True while resources are kept open without users.
  boolean retained() {
    lock.lock();
    try {
      return retainers > 0;
    } finally {
      lock.unlock();
    }
  }

  /// Keeps resources open without users until the result is closed.
  public Retention retain() {
    lock.lock();
    try {
      retainers++;
    } finally {
      lock.unlock();
    }
    return new Retention();
  }

  /// Keeps resources open until it is closed.
  public final class Retention implements AutoCloseable {
    private boolean closed;

    private Retention() {}

    /// Closes what has no user. Does nothing the second time.
    @Override
    public synchronized void close() {
      if (!closed) {
        closed = true;
        endRetention();
      }
    }
  }

  private void endRetention() {
    for (var unused : afterRetention()) {
      closeIfUnused(unused.getKey(), unused.getValue());
    }
  }

  private List<Map.Entry<String, Slot>> afterRetention() {
    lock.lock();
    try {
      retainers--;
      return retainers == 0 ? List.copyOf(slots.entrySet()) : List.of();
    } finally {
      lock.unlock();
    }
  }

  private void closeIfUnused(String key, Slot slot) {
    slot.lock.lock();
    try {
      if (slot.uses == 0 && slot.resource != null) {
        close(key, slot);
      }
    } finally {
      slot.lock.unlock();
    }
  }
}
