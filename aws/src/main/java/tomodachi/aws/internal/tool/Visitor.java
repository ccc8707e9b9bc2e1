package tomodachi.aws.internal.tool;

import java.time.InstantSource;
import java.util.function.Supplier;
import tomodachi.Options;
import tomodachi.ServiceContext;
import tomodachi.aws.AwsSnsSqsOptions;
import tomodachi.aws.AwsSnsSqsOptions.Topology;

/// A service as which a tool goes where the service would: it makes no topics, so that a misspelled
/// one is no new one.
///
/// @param service the one it goes for
record Visitor(ServiceContext service) implements ServiceContext {

  @Override
  public <S extends Options.Section> S options(Class<S> type) {
    var options = service.options(type);
    return options instanceof AwsSnsSqsOptions aws
        ? type.cast(aws.withTopology(Topology.NONE))
        : options;
  }

  @Override
  public String name() {
    return service.name();
  }

  @Override
  public String uuid() {
    return service.uuid();
  }

  @Override
  public InstantSource clock() {
    return service.clock();
  }

  @Override
  public boolean ready() {
    return service.ready();
  }

  @Override
  public boolean stopping() {
    return service.stopping();
  }

  @Override
  public boolean production() {
    return service.production();
  }

  @Override
  public <T extends AutoCloseable> T shared(String key, Supplier<T> opener) {
    return service.shared(key, opener);
  }
}
