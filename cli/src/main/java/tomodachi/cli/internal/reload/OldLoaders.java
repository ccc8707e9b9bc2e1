package tomodachi.cli.internal.reload;

import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tomodachi.transport.Timeline;

/// The class loaders of services that were replaced. They and their classes should be gone after
/// the next collection; of one that isn't it is said what holds it, once.
///
/// Looks when there was no reload for a while, so a collection holds up nobody.
final class OldLoaders implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger("tomodachi.watcher");

  private static final Duration PAUSE = Duration.ofSeconds(5);

  private final Timeline.Machine machine;
  // Guarded by this, as the following.
  private final List<Old> olds = new ArrayList<>();
  private Timeline.Alarm alarm = () -> {};
  private boolean closed;

  /// A loader, seen once before when it was still there.
  private record Old(String name, WeakReference<ClassLoader> loader, boolean suspect) {
    boolean isGone() {
      return loader.refersTo(null);
    }

    Old suspected() {
      return new Old(name, loader, true);
    }
  }

  OldLoaders(Timeline timeline) {
    this.machine = timeline.machine();
  }

  /// A loader nothing should need any more.
  synchronized void add(ClassLoader loader) {
    olds.removeIf(Old::isGone);
    olds.add(new Old(String.valueOf(loader.getName()), new WeakReference<>(loader), false));
    lookLater();
  }

  private void lookLater() {
    alarm.close();
    if (!closed) {
      alarm = machine.after(PAUSE, () -> Thread.ofVirtual().start(this::look));
    }
  }

  private void look() {
    if (collected()) {
      next().forEach(old -> warn(old.name()));
    }
  }

  /// False when the collector doesn't do as it is asked, so that nothing can be told.
  private static boolean collected() {
    var canary = new WeakReference<>(new Object());
    System.gc();
    return canary.refersTo(null);
  }

  /// Those to warn of. What is there for the first time gets another chance: a thread may be on its
  /// way to its end.
  private synchronized List<Old> next() {
    olds.removeIf(Old::isGone);
    var held = olds.stream().filter(Old::suspect).toList();
    olds.removeAll(held);
    olds.replaceAll(Old::suspected);
    if (!olds.isEmpty()) {
      lookLater();
    }
    return held;
  }

  private static void warn(String name) {
    var holders = Holders.of(name);
    LOG.atWarn()
        .addKeyValue("classes_of", name)
        .addKeyValue(
            "held_by",
            holders.isEmpty()
                ? Stream.of(
                        "neither a thread nor a JMX bean; perhaps a driver, a shutdown hook, or"
                            + " a static field or thread local of a library")
                    .toList()
                : holders)
        .log(
            "classes from before a reload can't be unloaded; end in @StopService what was begun in"
                + " @StartService");
  }

  @Override
  public synchronized void close() {
    closed = true;
    alarm.close();
  }
}
