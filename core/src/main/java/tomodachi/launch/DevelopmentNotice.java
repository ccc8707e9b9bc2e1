package tomodachi.launch;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

/// What a developer should know of the process as long as it lasts: that the sources as saved don't
/// compile, or that their services didn't start. Said by what reloads services, shown by transports
/// whose clients are people. One for the process, usable from any thread; never set in production.
public final class DevelopmentNotice {

  private static final AtomicReference<String> CURRENT = new AtomicReference<>("");
  private static final List<Watch> WATCHES = new CopyOnWriteArrayList<>();

  private DevelopmentNotice() {}

  /// Has something done each time a text is shown, until it is closed.
  public static final class Watch implements AutoCloseable {
    private final Runnable action;

    private Watch(Runnable action) {
      this.action = action;
    }

    /// Does nothing the second time.
    @Override
    public void close() {
      WATCHES.remove(this);
    }
  }

  /// The text, of one or more lines without colours; empty while there is nothing to say.
  public static Optional<String> current() {
    return Optional.of(CURRENT.get()).filter(text -> !text.isEmpty());
  }

  /// Shows a text until another one is shown or it is [cleared][#clear]. Where no service runs, it
  /// also says that none will come by itself: nobody waits for one.
  public static void show(String text) {
    CURRENT.set(text);
    WATCHES.forEach(watch -> watch.action.run());
  }

  /// There is nothing to say any more.
  public static void clear() {
    CURRENT.set("");
  }

  /// Runs `action` after each [#show], in its thread. It must be short and not throw.
  public static Watch onShow(Runnable action) {
    var watch = new Watch(action);
    WATCHES.add(watch);
    return watch;
  }
}
