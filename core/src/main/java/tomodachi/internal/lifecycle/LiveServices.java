package tomodachi.internal.lifecycle;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/// The containers of the process that have begun to start and not stopped yet, and what runs them.
public final class LiveServices {

  private static final CopyOnWriteArrayList<Container> CONTAINERS = new CopyOnWriteArrayList<>();

  private static final CopyOnWriteArrayList<Foreground> FOREGROUNDS = new CopyOnWriteArrayList<>();

  private LiveServices() {}

  static void add(Container container) {
    CONTAINERS.addIfAbsent(container);
  }

  /// Has a foreground stopped with everything else until the result is closed.
  static Registration add(Foreground foreground) {
    FOREGROUNDS.add(foreground);
    return () -> FOREGROUNDS.remove(foreground);
  }

  /// Ends what was added.
  interface Registration extends AutoCloseable {
    @Override
    void close();
  }

  /// True when services of the process are reloaded.
  static boolean areReplaceable() {
    return FOREGROUNDS.stream().anyMatch(Foreground::isReplaceable);
  }

  static void remove(Container container) {
    CONTAINERS.remove(container);
  }

  static List<Container> containers() {
    return List.copyOf(CONTAINERS);
  }

  /// Asks every container to stop.
  public static void stopAll() {
    FOREGROUNDS.forEach(Foreground::stop);
    CONTAINERS.forEach(Container::stop);
  }

  /// The live service of this type that was started last.
  public static <T> Optional<T> find(Class<T> type) {
    return units().map(ServiceUnit::instance).filter(type::isInstance).map(type::cast).findFirst();
  }

  /// The live service of this name that was started last.
  public static Optional<Object> find(String name) {
    return units()
        .filter(unit -> unit.context().name().equals(name))
        .map(ServiceUnit::instance)
        .findFirst();
  }

  /// The live services in the order they were started.
  public static List<Object> all() {
    return units().map(ServiceUnit::instance).toList().reversed();
  }

  /// Those started last come first.
  private static Stream<ServiceUnit> units() {
    return CONTAINERS.reversed().stream()
        .flatMap(container -> container.units().reversed().stream());
  }
}
