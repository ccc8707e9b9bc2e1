package tomodachi.messaging.transport;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import tomodachi.Options;
import tomodachi.ServiceContext;
import tomodachi.messaging.EmbeddedOptions;
import tomodachi.transport.Timeline;

/// A service that has options for embedded brokers and nothing else.
///
/// @param shared what the services of its process share
record EmbeddingService(
    EmbeddedOptions options, boolean production, Map<String, AutoCloseable> shared)
    implements ServiceContext {

  EmbeddingService(EmbeddedOptions options, boolean production) {
    this(options, production, new HashMap<>());
  }

  @Override
  public String name() {
    return "orders";
  }

  @Override
  public String uuid() {
    return "uuid";
  }

  @Override
  public <S extends Options.Section> S options(Class<S> type) {
    return type.cast(options);
  }

  @Override
  public InstantSource clock() {
    return Timeline.system().plan();
  }

  @Override
  public boolean ready() {
    return true;
  }

  @Override
  public boolean stopping() {
    return false;
  }

  @Override
  @SuppressWarnings("unchecked") // Each key has one type.
  public <T extends AutoCloseable> T shared(String key, Supplier<T> opener) {
    return (T) shared.computeIfAbsent(key, _ -> opener.get());
  }
}
