package tomodachi.aws.internal;

import java.util.List;
import tomodachi.aws.internal.client.AwsClients;
import tomodachi.aws.internal.consume.QueueConsumer;
import tomodachi.aws.internal.topology.Topology;
import tomodachi.transport.TransportException;

/// The steps of a service with handlers.
///
/// @param consumers those of the topology's subscriptions, in their order
record QueueSteps(Topology topology, List<QueueConsumer> consumers, AwsClients clients)
    implements Steps<QueueConsumer> {

  @Override
  public void establish() throws TransportException {
    var queues = topology.open();
    for (var i = 0; i < consumers.size(); i++) {
      consumers.get(i).attach(queues.get(i), clients);
    }
  }

  @Override
  public void renew(QueueConsumer consumer) throws TransportException {
    consumer.attach(topology.renew(consumer.subscription()), clients);
  }

  @Override
  public void refresh() throws TransportException {
    topology.refreshWildcards();
  }

  @Override
  public void standIn() throws TransportException {
    clients.standIn();
  }
}
