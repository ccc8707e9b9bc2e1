package tomodachi.aws.internal.topology;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tomodachi.aws.internal.names.QueueArn;
import tomodachi.aws.internal.topology.MadeTopology.Made;
import tomodachi.aws.internal.topology.QueueWish.DeadLetterWish;
import tomodachi.aws.internal.topology.WorkingQueue.ParkingQueue;
import tomodachi.transport.TransportException;

/// Makes the queues that are missing.
///
/// @param temporary is told of each queue as soon as it exists
record QueueMaking(
    Terms terms, Queues queues, TemporaryQueues temporary, Announcement announcement) {

  /// Sees to it that the queues of some plans exist, and reads how they are.
  List<PreparedQueue> prepare(List<QueuePlan> plans) throws TransportException {
    var urls = urls(plans);
    return Together.each(plans, plan -> prepared(plan, urls));
  }

  /// The URL of each queue that the plans name, by what it is known by.
  private Map<String, String> urls(List<QueuePlan> plans) throws TransportException {
    var needed = new LinkedHashMap<String, NeededQueue>();
    for (var plan : plans) {
      add(needed, NeededQueue.work(plan, terms));
      if (plan.wish().deadLetters() instanceof DeadLetterWish.To to) {
        add(needed, NeededQueue.dead(to, plan, terms));
      }
    }
    var all = List.copyOf(needed.values());
    var found = Together.each(all, this::ensure);
    var urls = new HashMap<String, String>();
    for (var i = 0; i < found.size(); i++) {
      urls.put(all.get(i).id(), found.get(i));
    }
    return urls;
  }

  private static void add(Map<String, NeededQueue> all, NeededQueue one) {
    all.merge(one.id(), one, NeededQueue::and);
  }

  private String ensure(NeededQueue queue) throws TransportException {
    var url = existing(queue);
    temporary.exists(queue.id(), url);
    return url;
  }

  private String existing(NeededQueue queue) throws TransportException {
    var existing = queues.find(queue.name(), queue.arn(), queue.places());
    if (existing.isPresent()) {
      return existing.get();
    }
    if (queue.arn() != null) {
      throw missing(queue);
    }
    var url = queues.make(queue);
    announcement.made("queue", queue.name(), queue.places());
    return url;
  }

  private static TransportException missing(NeededQueue queue) {
    return new TransportException(
        new Finding(
                "Queue \"%s\" is missing".formatted(queue.arn()),
                queue.places(),
                List.of("check its ARN; a queue that is given by its name alone would be made"))
            .toString(),
        null);
  }

  private PreparedQueue prepared(QueuePlan plan, Map<String, String> urls)
      throws TransportException {
    var url = requireNonNull(urls.get(plan.id()));
    var state = queues.state(url, plan.name(), plan.places());
    return new PreparedQueue(plan, state, parking(plan, state, urls));
  }

  private @Nullable ParkingQueue parking(QueuePlan plan, QueueState state, Map<String, String> urls)
      throws TransportException {
    return switch (plan.wish().deadLetters()) {
      case DeadLetterWish.To to -> named(to, urls);
      case DeadLetterWish.Unchanged _ when state.redrive().isPresent() ->
          queues.parking(state.redrive().get(), plan.places());
      case DeadLetterWish.Unchanged _, DeadLetterWish.None _ -> ownParking(plan);
    };
  }

  private static ParkingQueue named(DeadLetterWish.To to, Map<String, String> urls) {
    var id = to.arn() == null ? to.name() : to.arn();
    return ParkingQueue.of(to.name(), requireNonNull(urls.get(id)));
  }

  private ParkingQueue ownParking(QueuePlan plan) throws TransportException {
    var parked = NeededQueue.parked(plan, terms);
    return ParkingQueue.of(parked.name(), ensure(parked));
  }

  /// The queue again, as it is by now.
  PreparedQueue prepared(Made made) throws TransportException {
    var plan = made.plan();
    var state = queues.state(made.queue().url(), plan.name(), plan.places());
    return new PreparedQueue(plan, state, made.queue().parking());
  }

  /// Gives a queue what is wanted of it.
  ///
  /// @param sources what messages should come from
  void change(PreparedQueue queue, Collection<String> sources) throws TransportException {
    var plan = queue.plan();
    var changes = new QueueChanges(queue.state()).to(plan.wish(), queue.redrive(), terms, sources);
    if (!changes.isEmpty()) {
      queues.change(queue.state().url(), plan.name(), changes, plan.places());
      announcement.changed(plan.name(), changes.keySet());
    }
  }

  /// The account, region and partition of the service: where a queue is that has no ARN of its own;
  /// empty when there is none.
  static Optional<QueueArn> home(List<PreparedQueue> queues) {
    return queues.stream()
        .filter(queue -> queue.plan().wish().arn() == null)
        .flatMap(queue -> QueueArn.parse(queue.state().arn()).stream())
        .findFirst();
  }
}
