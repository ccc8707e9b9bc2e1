package tomodachi.aws.internal.topology;

import java.util.List;
import tomodachi.aws.internal.names.QueueArn;
import tomodachi.transport.TransportException;

/// Where the service is on AWS: its partition, region and account.
record Place(String partition, String region, String account) {

  private static final int PARTITION = 1;

  /// Asks STS whose credentials the service has, which everybody may do.
  static Place of(Clients clients) throws TransportException {
    var identity =
        new Request("sts:GetCallerIdentity", "the service's credentials", List.of())
            .send(() -> clients.sts().get().getCallerIdentity());
    return new Place(
        identity.arn().split(":", -1)[PARTITION], clients.region().get(), identity.account());
  }

  /// Where a queue of the service is.
  static Place of(QueueArn queue) {
    return new Place(queue.partition(), queue.region(), queue.account());
  }

  /// A queue there.
  QueueArn queue(String name) {
    return new QueueArn(partition, region, account, name);
  }

  /// The ARN of a topic there.
  String topic(String wireName) {
    return queue("").topic(wireName);
  }
}
