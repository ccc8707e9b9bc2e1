package tomodachi.aws.internal;

import static java.util.stream.Collectors.groupingBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tomodachi.aws.internal.topology.Subscription;

/// Handlers of one service that consume from the same queue. Each message goes to one of them,
/// whichever topic it comes from; that is allowed, as in Python, and seldom meant.
final class QueueMates {

  private static final Logger LOG = LoggerFactory.getLogger("tomodachi.aws");

  private QueueMates() {}

  /// Warns once of each queue that several handlers share.
  static void announce(List<Subscription> subscriptions) {
    subscriptions.stream()
        .collect(groupingBy(each -> each.queue().id(), LinkedHashMap::new, Collectors.toList()))
        .forEach(QueueMates::announce);
  }

  private static void announce(String queue, List<Subscription> mates) {
    var places = mates.stream().map(Subscription::declaredBy).distinct().toList();
    if (places.size() > 1) {
      LOG.atWarn()
          .addKeyValue("queue_name", queue)
          .log(
              "queue \"{}\" is shared by several handlers: each of its messages goes to one of"
                  + " them, whatever its topic\n    {}",
              queue,
              String.join("\n    ", places));
    }
  }
}
