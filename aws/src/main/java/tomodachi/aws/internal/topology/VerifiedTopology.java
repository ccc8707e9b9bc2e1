package tomodachi.aws.internal.topology;

import static java.util.stream.Collectors.joining;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.core.exception.SdkException;
import tomodachi.transport.TransportException;

/// Makes nothing: what is missing, or other than declared, is an error that names all of it.
record VerifiedTopology(List<Subscription> subscriptions, Terms terms, Clients clients)
    implements Topology {

  private static final String HEAD =
      "AWS doesn't have all that is needed, and aws_sns_sqs.topology = verify makes nothing\n\n";

  @Override
  public List<WorkingQueue> open() throws TransportException {
    var queues = look(QueuePlan.of(subscriptions));
    return subscriptions.stream()
        .map(each -> Objects.requireNonNull(queues.get(each.queue().id())))
        .toList();
  }

  @Override
  public WorkingQueue renew(Subscription subscription) throws TransportException {
    var id = subscription.queue().id();
    var plans = QueuePlan.of(subscriptions).stream().filter(plan -> plan.id().equals(id)).toList();
    return Objects.requireNonNull(look(plans).get(id));
  }

  private Map<String, WorkingQueue> look(List<QueuePlan> plans) throws TransportException {
    var inspections =
        Together.each(
            plans,
            plan -> {
              var inspection = new Inspection(plan, terms, clients);
              inspection.lookAtQueues();
              return inspection;
            });
    var place = hasTopics(plans) ? place(inspections) : null;
    var _ =
        Together.each(
            inspections,
            inspection -> {
              inspection.lookAtRest(place);
              return inspection;
            });
    check(inspections);
    var queues = new HashMap<String, WorkingQueue>();
    inspections.forEach(each -> queues.put(each.plan().id(), each.queue()));
    return queues;
  }

  private static boolean hasTopics(List<QueuePlan> plans) {
    return plans.stream().anyMatch(plan -> !plan.subscribed().isEmpty());
  }

  /// A queue tells, if there is one: STS can't be reached from everywhere.
  private Place place(List<Inspection> inspections) throws TransportException {
    var home =
        QueueMaking.home(inspections.stream().flatMap(each -> each.prepared().stream()).toList());
    if (home.isPresent()) {
      return Place.of(home.get());
    }
    try {
      return Place.of(clients);
    } catch (SdkException | TransportException e) {
      check(inspections); // That queues are missing says more.
      throw e;
    }
  }

  private static void check(List<Inspection> inspections) throws TransportException {
    var findings = new LinkedHashMap<String, Finding>();
    for (var inspection : inspections) {
      for (var finding : inspection.findings()) {
        findings.merge(finding.what(), finding, Finding::and);
      }
    }
    if (!findings.isEmpty()) {
      throw new TransportException(
          findings.values().stream().map(Finding::toString).collect(joining("\n\n", HEAD, "")),
          null);
    }
  }

  @Override
  public void refreshWildcards() {}

  @Override
  public void removeTemporary() {}
}
