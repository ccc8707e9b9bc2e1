package tomodachi.internal.lifecycle;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tomodachi.Options;
import tomodachi.ServiceContext;
import tomodachi.internal.discovery.Identity;
import tomodachi.internal.options.Attributes;
import tomodachi.internal.options.EffectiveOptions;
import tomodachi.launch.Launch;

/// What a running service knows about itself.
final class LiveContext implements ServiceContext {

  private final Identity identity;
  private final Attributes attributes;
  private final EffectiveOptions options;
  private final Launch launch;
  private final Container container;
  private final UUID random = UUID.randomUUID();
  private final Map<String, SharedResources.Lease> leases = new HashMap<>();
  // Guarded by this, as the leases are.
  private boolean released;
  private volatile String name;
  private volatile String uuid;

  /// @param attributes the identity files give, which wins over the code's
  LiveContext(
      Identity identity,
      Attributes attributes,
      EffectiveOptions options,
      Launch launch,
      Container container) {
    this.identity = identity;
    this.attributes = attributes;
    this.options = options;
    this.launch = launch;
    this.container = container;
    this.name = nameOf(null);
    this.uuid = uuidOf(null);
  }

  private String nameOf(@Nullable Object instance) {
    return attributes.name().orElseGet(() -> identity.name(instance));
  }

  private String uuidOf(@Nullable Object instance) {
    return attributes.uuid().orElseGet(() -> identity.uuid(instance, random));
  }

  /// Reads what the instance says; null before there is one, then what the class says.
  ///
  /// @throws IllegalArgumentException when it contradicts itself
  void learn(@Nullable Object instance) {
    name = nameOf(instance);
    uuid = uuidOf(instance);
    options.learn(name, identity.options(instance));
  }

  EffectiveOptions options() {
    return options;
  }

  /// True when nobody gave the uuid.
  boolean temporary() {
    return uuid.equals(random.toString());
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String uuid() {
    return uuid;
  }

  @Override
  public <S extends Options.Section> S options(Class<S> type) {
    return options.section(type);
  }

  @Override
  public InstantSource clock() {
    return launch.timeline().plan();
  }

  @Override
  public boolean ready() {
    return container.ready();
  }

  @Override
  public boolean stopping() {
    return container.stopping();
  }

  @Override
  public boolean production() {
    return launch.production();
  }

  @Override
  @SuppressWarnings("unchecked") // One key has one type: that of its opener.
  public synchronized <T extends AutoCloseable> T shared(String key, Supplier<T> opener) {
    if (released) {
      throw new IllegalStateException("Service \"%s\" has stopped".formatted(name));
    }
    var lease = leases.get(key);
    if (lease == null) {
      lease = SharedResources.process().acquire(key, opener);
      leases.put(key, lease);
    }
    return (T) lease.resource();
  }

  /// Gives back what was shared.
  synchronized void release() {
    leases.values().forEach(lease -> lease.release().run());
    leases.clear();
    released = true;
  }
}
