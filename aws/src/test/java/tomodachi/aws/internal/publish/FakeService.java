package tomodachi.aws.internal.publish;

import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import tomodachi.Options;
import tomodachi.ServiceContext;
import tomodachi.aws.AwsSnsSqsOptions;
import tomodachi.messaging.Envelope;
import tomodachi.messaging.MessagingOptions;
import tomodachi.transport.Timeline;

/// A service with these options.
record FakeService(List<Options.Section> sections, InstantSource clock) implements ServiceContext {

  /// One without envelope.
  static FakeService of(AwsSnsSqsOptions options) {
    return new FakeService(List.of(options, MessagingOptions.defaults()), Timeline.system().plan());
  }

  /// A copy with this envelope.
  FakeService with(Envelope envelope) {
    return new FakeService(
        List.of(sections.getFirst(), MessagingOptions.defaults().withEnvelope(envelope)), clock);
  }

  /// A copy in which it is always then.
  FakeService at(InstantSource then) {
    return new FakeService(sections, then);
  }

  @Override
  public String name() {
    return "orders";
  }

  @Override
  public String uuid() {
    return "5d0b530f-5c44-4981-b01f-342801bd48f5";
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
  public boolean ready() {
    return true;
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
  public <T extends AutoCloseable> T shared(String key, Supplier<T> opener) {
    throw new UnsupportedOperationException(key);
  }
}
