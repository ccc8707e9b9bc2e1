package tomodachi.cli.internal.describe;

import java.util.List;
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
  /// @param page what it is written on
  /// @throws CommandFailure when a service has mistakes, or there is nothing to say
  public String of(Aspect aspect, Conditions conditions, Page page) {
    var launch =
        conditions.launch(services.getFirst(), services.subList(1, services.size()).toArray());
    try (var prepared = Visits.prepared(launch)) {
      return text(aspect, prepared, page);
    }
  }

  private static String text(Aspect aspect, PreparedServices prepared, Page page) {
    return switch (aspect) {
      case Aspect.Services(var json, var allOptions) ->
          json
              ? new ServiceJson(described(prepared)).text()
              : new ServiceText(described(prepared), allOptions, page).text();
      case Aspect.Iam(var account) ->
          new PolicyDocument(all(users(prepared).map(user -> user.permissions(account)))).text();
      case Aspect.Terraform() ->
          new TerraformFile(all(users(prepared).map(CloudUser::terraform))).text();
    };
  }

  private static List<DescribedService> described(PreparedServices prepared) {
    return prepared.services().stream().map(DescribedService::of).toList();
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
