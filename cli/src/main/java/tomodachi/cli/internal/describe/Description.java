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
  /// @throws CommandFailure when a service has mistakes, or there is nothing to say
  public String of(Aspect aspect, Conditions conditions) {
    var launch =
        conditions.launch(services.getFirst(), services.subList(1, services.size()).toArray());
    try (var prepared = Visits.prepared(launch)) {
      return text(aspect, users(prepared));
    }
  }

  private static String text(Aspect aspect, List<CloudUser> users) {
    return switch (aspect) {
      case Aspect.Iam(var account) ->
          new PolicyDocument(all(users.stream().map(user -> user.permissions(account)))).text();
      case Aspect.Terraform() ->
          new TerraformFile(all(users.stream().map(CloudUser::terraform))).text();
    };
  }

  private static <T> List<T> all(Stream<List<T>> parts) {
    return parts.flatMap(List::stream).toList();
  }

  private static List<CloudUser> users(PreparedServices prepared) {
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
    return users;
  }
}
