package tomodachi.aws.internal.topology;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import tomodachi.aws.internal.client.AwsFailure;
import tomodachi.transport.TransportException;

/// The queues of this instance alone, and their subscriptions: known from when they exist, also
/// when what should have followed fails. Usable from any thread.
final class TemporaryQueues {

  private static final Logger LOG = LoggerFactory.getLogger("tomodachi.aws");

  private final Set<String> ids;
  private final Queues queues;
  private final Subscribing subscribing;
  private final Map<String, Remains> all = new ConcurrentHashMap<>();

  /// None exists yet.
  TemporaryQueues(Collection<Subscription> subscriptions, Clients clients) {
    ids =
        subscriptions.stream()
            .filter(Subscription::temporary)
            .map(each -> each.queue().id())
            .collect(Collectors.toUnmodifiableSet());
    queues = new Queues(clients);
    subscribing = new Subscribing(clients);
  }

  /// What has to be removed.
  ///
  /// @param where the queue's URL, or the subscription's ARN
  private record Remains(String kind, String where, Runnable removal) {}

  /// A queue exists. Of others than those of this instance no note is taken.
  void exists(String id, String url) {
    if (ids.contains(id)) {
      all.put(url, new Remains("queue", url, () -> queues.remove(url)));
    }
  }

  /// A queue is subscribed to something.
  void subscribed(String id, String arn) {
    if (ids.contains(id)) {
      all.put(arn, new Remains("subscription", arn, () -> subscribing.unsubscribe(arn)));
    }
  }

  /// Removes all of them beside each other; one that fails keeps none of the others.
  void remove() {
    try {
      var _ = Together.each(List.copyOf(all.values()), this::remove);
    } catch (SdkException | TransportException e) {
      LOG.atWarn()
          .addKeyValue("queues", List.copyOf(all.keySet()))
          .addKeyValue("reason", AwsFailure.of(e).text())
          .log("there was no time to remove the queues of this instance, and they stay");
    }
  }

  /// @return whether it is gone
  private boolean remove(Remains one) {
    try {
      one.removal().run();
    } catch (SdkException e) {
      var failure = AwsFailure.of(e);
      if (failure.kind() != AwsFailure.Kind.MISSING) {
        stays(one, failure);
        return false;
      }
    }
    all.remove(one.where());
    return true;
  }

  private static void stays(Remains one, AwsFailure failure) {
    LOG.atWarn()
        .addKeyValue(one.kind(), one.where())
        .addKeyValue("reason", failure.text())
        .log("the {} of this instance could not be removed and stays", one.kind());
  }
}
