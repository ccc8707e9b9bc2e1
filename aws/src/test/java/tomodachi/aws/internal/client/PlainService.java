package tomodachi.aws.internal.client;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tomodachi.Options;
import tomodachi.ServiceContext;
import tomodachi.aws.AwsEndpointOptions;
import tomodachi.aws.AwsSnsSqsOptions;
import tomodachi.messaging.EmbeddedOptions;
import tomodachi.messaging.MessagingOptions;
import tomodachi.transport.Timeline;

/// A service with these options.
public record PlainService(
    List<Options.Section> sections, boolean production, Map<String, AutoCloseable> shared)
    implements ServiceContext {

  static PlainService with(Options.Section... given) {
    var defaults =
        Stream.of(
            AwsSnsSqsOptions.defaults(),
            AwsEndpointOptions.defaults(),
            EmbeddedOptions.defaults(),
            MessagingOptions.defaults());
    return new PlainService(
        Stream.concat(Stream.of(given), defaults).toList(), false, new HashMap<>());
  }

  PlainService inProduction() {
    return new PlainService(sections, true, shared);
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
  @SuppressWarnings("unchecked") // Each key has one type.
  public <T extends AutoCloseable> T shared(String key, Supplier<T> opener) {
    return (T) shared.computeIfAbsent(key, _ -> opener.get());
  }
}
