package tomodachi.aws.internal.topology;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueNameExistsException;
import tomodachi.aws.internal.names.QueueArn;
import tomodachi.aws.internal.topology.WorkingQueue.ParkingQueue;
import tomodachi.transport.TransportException;

/// The queues of AWS.
record Queues(Clients clients) {

  /// Where a queue is; empty when there is none.
  ///
  /// @param arn if it isn't in the account of the service by its name alone
  Optional<String> find(String name, @Nullable String arn, List<String> places)
      throws TransportException {
    var account = arn == null ? null : accountOf(name, arn, places);
    return request("sqs:GetQueueUrl", name, places).find(() -> url(name, account));
  }

  /// The same for one that isn't needed: empty also when it may not be looked for.
  Optional<String> findIfAllowed(String name, @Nullable String account, List<String> places)
      throws TransportException {
    return request("sqs:GetQueueUrl", name, places).findIfAllowed(() -> url(name, account));
  }

  private String url(String name, @Nullable String account) {
    return clients
        .sqs()
        .get()
        .getQueueUrl(get -> get.queueName(name).queueOwnerAWSAccountId(account))
        .queueUrl();
  }

  private String accountOf(String name, String arn, List<String> places) throws TransportException {
    var parsed = QueueArn.parse(arn).orElseThrow();
    if (!parsed.region().equals(clients.region().get())) {
      throw new TransportException(
          new Finding(
                  "Queue \"%s\" is in region %s, but the service works in %s"
                      .formatted(name, parsed.region(), clients.region().get()),
                  places,
                  List.of("use a queue of that region, or set aws_sns_sqs.region_name"))
              .toString(),
          null);
    }
    return parsed.account();
  }

  /// Makes a queue. Somebody else may make the same one at the same time.
  ///
  /// @return where it is
  String make(NeededQueue queue) throws TransportException {
    return request("sqs:CreateQueue", queue.name(), queue.places())
        .send(() -> make(queue.name(), queue.creation()));
  }

  private String make(String name, Map<QueueAttributeName, String> attributes) {
    try {
      return clients
          .sqs()
          .get()
          .createQueue(create -> create.queueName(name).attributes(attributes))
          .queueUrl();
    } catch (QueueNameExistsException _) {
      return url(name, null); // Another instance was first, and has set attributes already.
    }
  }

  /// Everything about a queue that matters here.
  QueueState state(String url, String name, List<String> places) throws TransportException {
    return request("sqs:GetQueueAttributes", name, places)
        .send(() ->
            QueueState.of(
                url,
                clients
                    .sqs()
                    .get()
                    .getQueueAttributes(
                        get -> get.queueUrl(url).attributeNames(QueueState.ATTRIBUTES))
                    .attributes()));
  }

  /// Changes attributes of a queue.
  ///
  /// @param changes at least one
  void change(String url, String name, Map<QueueAttributeName, String> changes, List<String> places)
      throws TransportException {
    request("sqs:SetQueueAttributes", name, places)
        .send(() ->
            clients.sqs().get().setQueueAttributes(set -> set.queueUrl(url).attributes(changes)));
  }

  /// The queue that dead letters go to, whoever owns it; null when it can't be found.
  @Nullable ParkingQueue parking(RedrivePolicy redrive, List<String> places)
      throws TransportException {
    var arn = QueueArn.parse(redrive.target());
    return arn.isEmpty()
        ? null
        : findIfAllowed(arn.get().name(), arn.get().account(), places)
            .map(url -> ParkingQueue.of(arn.get().name(), url))
            .orElse(null);
  }

  void remove(String url) {
    clients.sqs().get().deleteQueue(delete -> delete.queueUrl(url));
  }

  private static Request request(String action, String name, List<String> places) {
    return new Request(action, "queue \"%s\"".formatted(name), places);
  }
}
