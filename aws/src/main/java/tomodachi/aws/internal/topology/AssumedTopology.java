package tomodachi.aws.internal.topology;

import java.util.HashMap;
import java.util.List;
import tomodachi.transport.TransportException;

/// Uses what there is, and looks at nothing but the queues, which must exist.
record AssumedTopology(List<Subscription> subscriptions, Clients clients) implements Topology {

  @Override
  public List<WorkingQueue> open() throws TransportException {
    var queues = new HashMap<String, WorkingQueue>();
    for (var each : Together.each(QueuePlan.of(subscriptions), this::look)) {
      queues.put(each.plan().id(), each.asItIs());
    }
    return subscriptions.stream().map(each -> queues.get(each.queue().id())).toList();
  }

  @Override
  public WorkingQueue renew(Subscription subscription) throws TransportException {
    return look(QueuePlan.of(List.of(subscription)).getFirst()).asItIs();
  }

  private PreparedQueue look(QueuePlan plan) throws TransportException {
    var queues = new Queues(clients);
    var url = queues.find(plan.name(), plan.wish().arn(), plan.places());
    return new Looking(queues).at(plan, url.orElseThrow(() -> missing(plan)));
  }

  private TransportException missing(QueuePlan plan) {
    var hints =
        Neighbours.and(
            new Neighbours(clients).ofQueue(plan.name()),
            "aws_sns_sqs.topology = none makes nothing; make it: "
                + AwsCommands.createQueue(
                    plan.name(), NeededQueue.work(plan, Terms.NONE).creation()));
    return new TransportException(
        new Finding("Queue \"%s\" is missing".formatted(plan.id()), plan.places(), hints)
            .toString(),
        null);
  }

  @Override
  public void refreshWildcards() {}

  @Override
  public void removeTemporary() {}
}
