package tomodachi.aws.internal;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tomodachi.Middleware;
import tomodachi.Options;
import tomodachi.ServiceContext;
import tomodachi.aws.AwsEndpointOptions;
import tomodachi.aws.AwsSnsSqs;
import tomodachi.aws.AwsSnsSqsOptions;
import tomodachi.aws.internal.topology.Subscription;
import tomodachi.messaging.EmbeddedOptions;
import tomodachi.messaging.MessagingOptions;
import tomodachi.transport.BoundHandler;
import tomodachi.transport.HandlerDefinition;
import tomodachi.transport.Mistake;
import tomodachi.transport.ParameterResolver;
import tomodachi.transport.Timeline;
import tomodachi.transport.TransportContext;
import tomodachi.transport.Validation;
import tomodachi.transport.Work;

/// What the declarations of a class mean, without a container.
record Declared(
    Class<?> type,
    AwsSnsSqsOptions aws,
    AwsEndpointOptions endpoints,
    MessagingOptions messaging,
    boolean temporary)
    implements ServiceContext, TransportContext, Validation {

  static Declared of(Class<?> type) {
    return new Declared(
        type,
        AwsSnsSqsOptions.defaults(),
        AwsEndpointOptions.defaults(),
        MessagingOptions.defaults(),
        true);
  }

  Declared with(AwsSnsSqsOptions options) {
    return new Declared(type, options, endpoints, messaging, temporary);
  }

  Declared with(AwsEndpointOptions options) {
    return new Declared(type, aws, options, messaging, temporary);
  }

  Declared with(MessagingOptions options) {
    return new Declared(type, aws, endpoints, options, temporary);
  }

  /// By handler.
  Map<String, Subscription> subscriptions() {
    var subscriptions = new TreeMap<String, Subscription>();
    for (var each : Declarations.read(this, this)) {
      subscriptions.put(each.subscription().handler(), each.subscription());
    }
    return subscriptions;
  }

  @Override
  public List<HandlerDefinition> handlers() {
    var handlers = new ArrayList<HandlerDefinition>();
    for (var method : type.getDeclaredMethods()) {
      Arrays.stream(method.getAnnotationsByType(AwsSnsSqs.class))
          .map(trigger ->
              new HandlerDefinition(
                  this,
                  trigger,
                  method,
                  method.getName(),
                  new HandlerDefinition.SourcePlace(type.getSimpleName(), 0)))
          .forEach(handlers::add);
    }
    return handlers;
  }

  @Override
  public <W extends Work> BoundHandler<W> bind(
      HandlerDefinition handler,
      ParameterResolver<W> parameters,
      List<? extends Middleware> middleware) {
    return new Unbound<>(handler);
  }

  private record Unbound<W extends Work>(HandlerDefinition definition) implements BoundHandler<W> {
    @Override
    public Call submit(W work, Executor starter) {
      throw new UnsupportedOperationException();
    }

    @Override
    public @Nullable Object call(W work) {
      throw new UnsupportedOperationException();
    }
  }

  @Override
  public void mistake(Mistake mistake) {
    throw new AssertionError(mistake);
  }

  @Override
  public ServiceContext service() {
    return this;
  }

  @Override
  public Timeline timeline() {
    return Timeline.system();
  }

  @Override
  public boolean keepsShared() {
    return false;
  }

  @Override
  public String name() {
    return "shop";
  }

  @Override
  public String uuid() {
    return "5d0b530f-5c44-4981-b01f-342801bd48f5";
  }

  @Override
  public <S extends Options.Section> S options(Class<S> section) {
    return Stream.of(aws, endpoints, messaging, EmbeddedOptions.defaults())
        .filter(section::isInstance)
        .map(section::cast)
        .findFirst()
        .orElseThrow();
  }

  @Override
  public InstantSource clock() {
    return InstantSource.fixed(Instant.EPOCH);
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
  public <T extends AutoCloseable> T shared(String key, Supplier<T> opener) {
    throw new UnsupportedOperationException();
  }
}
