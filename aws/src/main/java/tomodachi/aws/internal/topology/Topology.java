package tomodachi.aws.internal.topology;

import java.util.List;
import tomodachi.ServiceContext;
import tomodachi.aws.AwsSnsSqsOptions;
import tomodachi.aws.internal.client.AwsClients;
import tomodachi.transport.TransportException;

/// Sees to it that everything the handlers of a service need is there.
///
/// Of each method, a [TransportException] says that AWS refuses or lacks what no retry can mend,
/// with the handler that needs it and the IAM action; an SDK exception that it may work later.
/// Called by one thread at a time.
public sealed interface Topology permits MadeTopology, VerifiedTopology, AssumedTopology {

  /// What `aws_sns_sqs.topology` says for these handlers.
  static Topology of(List<Subscription> subscriptions, ServiceContext service, AwsClients clients) {
    var callers = Clients.of(clients);
    var terms = Terms.of(service);
    return switch (service.options(AwsSnsSqsOptions.class).topology()) {
      case CREATE -> new MadeTopology(subscriptions, terms, callers);
      case VERIFY -> new VerifiedTopology(subscriptions, terms, callers);
      case NONE -> new AssumedTopology(subscriptions, callers);
    };
  }

  /// Sees to everything. In mode `verify` all findings are reported together.
  ///
  /// @return the queue of each subscription, in their order
  List<WorkingQueue> open() throws TransportException;

  /// Sees to one handler's queue and subscriptions again, as when its queue was deleted.
  WorkingQueue renew(Subscription subscription) throws TransportException;

  /// Subscribes queues to topics that match a wildcard and weren't there before. Does nothing where
  /// there are no wildcards.
  void refreshWildcards() throws TransportException;

  /// Removes queues, parked ones excluded, and subscriptions that are of no use once this instance
  /// has stopped. Called when nothing is consumed any more.
  void removeTemporary();
}
