package tomodachi.amqp.internal.link;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import tomodachi.Options;
import tomodachi.ServiceContext;
import tomodachi.amqp.AmqpOptions;
import tomodachi.messaging.EmbeddedOptions;
import tomodachi.messaging.MessagingOptions;
import tomodachi.transport.Timeline;

/// A service with these options.
public final class FakeService implements ServiceContext {

  private final boolean production;
  private final List<Options.Section> sections;
  private final Map<String, AutoCloseable> shared;

  public FakeService(AmqpOptions amqp) {
    this(amqp, EmbeddedOptions.defaults().withBrokers(EmbeddedOptions.Brokers.NEVER), false);
  }

  public FakeService(AmqpOptions amqp, EmbeddedOptions embedded, boolean production) {
    this(List.of(amqp, embedded, MessagingOptions.defaults()), production, new HashMap<>());
  }

  private FakeService(
      List<Options.Section> sections, boolean production, Map<String, AutoCloseable> shared) {
    this.sections = sections;
    this.production = production;
    this.shared = shared;
  }

  /// A copy with this section instead.
  public FakeService with(Options.Section section) {
    var changed =
        sections.stream().map(old -> old.key().equals(section.key()) ? section : old).toList();
    return new FakeService(changed, production, shared);
  }

  /// A service of the same process, with the same options.
  FakeService another() {
    return new FakeService(sections, production, shared);
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
    return sections.stream()
        .filter(type::isInstance)
        .map(type::cast)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no section " + type));
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
  public boolean production() {
    return production;
  }

  @Override
  @SuppressWarnings("unchecked") // Each key has one type.
  public <T extends AutoCloseable> T shared(String key, Supplier<T> opener) {
    return (T) shared.computeIfAbsent(key, _ -> opener.get());
  }
}
