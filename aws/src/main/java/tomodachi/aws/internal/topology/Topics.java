package tomodachi.aws.internal.topology;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sns.model.Topic;
import tomodachi.aws.internal.client.AwsFailure;
import tomodachi.transport.TransportException;

/// The topics of AWS.
record Topics(Clients clients) {

  /// What is known of a topic.
  sealed interface Sight {

    /// It exists.
    record There(Map<String, String> attributes) implements Sight {}

    /// There is none.
    record Nowhere() implements Sight {}

    /// It may not be looked at.
    record Hidden() implements Sight {}
  }

  /// Looks at a topic as far as that is allowed.
  Sight see(String arn, List<String> places) throws TransportException {
    try {
      var found = look(arn, places);
      return found.isPresent() ? new Sight.There(found.get()) : new Sight.Nowhere();
    } catch (TransportException e) {
      if (e.getCause() instanceof SdkException cause
          && AwsFailure.of(cause).kind() == AwsFailure.Kind.REFUSED) {
        return new Sight.Hidden();
      }
      throw e;
    }
  }

  /// The attributes of a topic; empty when there is none.
  Optional<Map<String, String>> look(String arn, List<String> places) throws TransportException {
    return request("sns:GetTopicAttributes", arn, places).find(() -> attributes(arn));
  }

  private Map<String, String> attributes(String arn) {
    return clients.sns().get().getTopicAttributes(get -> get.topicArn(arn)).attributes();
  }

  /// The ARNs of all topics of the account and region.
  List<String> all(List<String> places) throws TransportException {
    return new Request("sns:ListTopics", "topics that match a wildcard", places).send(this::all);
  }

  private List<String> all() {
    return clients.sns().get().listTopicsPaginator().topics().stream()
        .map(Topic::topicArn)
        .toList();
  }

  static Request request(String action, String arn, List<String> places) {
    var name = arn.substring(arn.lastIndexOf(':') + 1);
    return new Request(action, "topic \"%s\"".formatted(name), places);
  }
}
