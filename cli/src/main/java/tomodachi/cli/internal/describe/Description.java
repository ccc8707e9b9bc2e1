package tomodachi.cli.internal.describe;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tomodachi.cli.internal.CommandFailure;
import tomodachi.cli.internal.message.Conditions;
import tomodachi.cli.internal.message.Visits;
import tomodachi.launch.PreparedServices;
import tomodachi.messaging.transport.CloudUser;

/// Services, described.
///
/// @param services classes, at least one
public record Description(List<Class<?>> services) {

  public Description {
    services = List.copyOf(services);
  }

  /// The text of an aspect.
  ///
  /// @throws CommandFailure when a service has mistakes, or there is nothing to say
  public String of(Aspect aspect, Conditions conditions) {
    var launch =
        conditions.launch(services.getFirst(), services.subList(1, services.size()).toArray());
    try (var prepared = Visits.prepared(launch)) {
      return text(aspect, prepared);
    }
  }

  private static String text(Aspect aspect, PreparedServices prepared) {
    return switch (aspect) {
      case Aspect.Handlers(var json) -> handlers(json, described(prepared));
      case Aspect.Iam(var account) ->
          new PolicyDocument(all(users(prepared).map(user -> user.permissions(account)))).text();
      case Aspect.Terraform() ->
          new TerraformFile(all(users(prepared).map(CloudUser::terraform))).text();
    };
  }

  private static String handlers(boolean json, List<DescribedService> services) {
    return json ? new HandlerJson(services).text() : new HandlerText(services).text();
  }

  private static List<DescribedService> described(PreparedServices prepared) {
    var described =
        prepared.services().stream()
            .map(DescribedService::of)
            .filter(Predicate.not(DescribedService::isEmpty))
            .toList();
    if (described.isEmpty()) {
      throw CommandFailure.ofStart(
          "these services have no schedules",
          "name one that has a handler with @Schedule",
          "for what they need at AWS: --iam, or --terraform");
    }
    return described;
  }

  private static <T> List<T> all(Stream<List<T>> parts) {
    return parts.flatMap(List::stream).toList();
  }

  private static Stream<CloudUser> users(PreparedServices prepared) {
    var users =
        prepared.services().stream()
            .flatMap(service -> service.transports().stream())
            .filter(CloudUser.class::isInstance)
            .map(CloudUser.class::cast)
            .toList();
    if (users.isEmpty()) {
      throw CommandFailure.ofStart(
          "these services need nothing of AWS",
          "name one that has a handler with @AwsSnsSqs or asks for an SnsSqsPublisher");
    }
    return users.stream();
  }
}
