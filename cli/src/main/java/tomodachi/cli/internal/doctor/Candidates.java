package tomodachi.cli.internal.doctor;

import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import tomodachi.ServiceContext;
import tomodachi.cli.internal.message.Conditions;
import tomodachi.launch.Launch;
import tomodachi.launch.PreparedServices;
import tomodachi.transport.Timeline;
import tomodachi.transport.Transport;
import tomodachi.transport.TransportContext;
import tomodachi.transport.TransportFactory;

/// The transports that are looked at: those of services, or, without any, all that are installed,
/// under the options there are.
final class Candidates {

  private Candidates() {}

  /// A transport.
  ///
  /// @param title what it is called, such as `orders: http`
  record Candidate(String title, Transport transport) {}

  /// A launch of the services, or of one that stands for any.
  static Launch launch(List<Class<?>> services, Conditions conditions) {
    return services.isEmpty()
        ? conditions.launchAlone()
        : conditions.launch(services.getFirst(), services.subList(1, services.size()).toArray());
  }

  /// Those of the services.
  static Stream<Candidate> of(PreparedServices prepared) {
    return prepared.services().stream()
        .flatMap(service ->
            service.parts().stream()
                .map(part ->
                    new Candidate(
                        "%s: %s".formatted(service.context().name(), part.name()),
                        part.transport())));
  }

  /// All that are installed.
  ///
  /// @param prepared a service under the options
  static Stream<Candidate> installed(PreparedServices prepared, Timeline timeline) {
    var context = new Standing(prepared.services().getFirst().context(), timeline);
    return ServiceLoader.load(TransportFactory.class, TransportFactory.class.getClassLoader())
        .stream()
        .map(ServiceLoader.Provider::get)
        .map(factory -> new Candidate(factory.name(), factory.create(context)));
  }

  /// What a transport is told of a service that doesn't have it.
  private record Standing(ServiceContext service, Timeline timeline) implements TransportContext {
    @Override
    public boolean temporary() {
      return true;
    }

    @Override
    public boolean keepsShared() {
      return false;
    }
  }
}
