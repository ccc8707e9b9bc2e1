package tomodachi.testing.contract;

import java.lang.reflect.InvocationTargetException;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import tomodachi.Options;
import tomodachi.ServiceContext;
import tomodachi.transport.Timeline;

/// A service as a transport sees it.
final class ContractService implements ServiceContext {

  private final Class<?> type;
  private final Options options;
  private final Timeline timeline;
  private final Map<String, AutoCloseable> shared = new LinkedHashMap<>();

  ContractService(Class<?> type, Options options, Timeline timeline) {
    this.type = type;
    this.options = options;
    this.timeline = timeline;
  }

  Class<?> type() {
    return type;
  }

  @Override
  public String name() {
    return "contract";
  }

  @Override
  public String uuid() {
    return "00000000-0000-0000-0000-000000000000";
  }

  @Override
  public <S extends Options.Section> S options(Class<S> section) {
    return options.get(section).orElseGet(() -> defaults(section));
  }

  @Override
  public InstantSource clock() {
    return timeline.plan();
  }

  @Override
  public boolean ready() {
    return false;
  }

  @Override
  public boolean stopping() {
    return false;
  }

  @Override
  public boolean production() {
    return false;
  }

  @Override
  @SuppressWarnings("unchecked") // a key belongs to one type
  public synchronized <T extends AutoCloseable> T shared(String key, Supplier<T> opener) {
    return (T) shared.computeIfAbsent(key, _ -> opener.get());
  }

  synchronized void closeShared() {
    for (var resource : shared.values()) {
      try {
        resource.close();
      } catch (Exception e) {
        throw new AssertionError("A shared resource can't be closed", e);
      }
    }
    shared.clear();
  }

  private static <S> S defaults(Class<S> section) {
    try {
      return section.cast(section.getMethod("defaults").invoke(null));
    } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
      throw new LinkageError(
          "%s needs a public static defaults() in a public class".formatted(section.getName()), e);
    }
  }
}
