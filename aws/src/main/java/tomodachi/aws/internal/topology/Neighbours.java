package tomodachi.aws.internal.topology;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.core.exception.SdkException;
import tomodachi.transport.NearestName;

/// Names there are, for somebody who wrote another. Who may not list them is told nothing.
record Neighbours(Clients clients) {

  private static final int MOST = 1_000;

  /// A hint at the queue whose name is most like this one; none when there is no such queue.
  Stream<String> ofQueue(String name) {
    return hint(
        name,
        () ->
            clients.sqs().get().listQueues(list -> list.maxResults(MOST)).queueUrls().stream()
                .map(url -> url.substring(url.lastIndexOf('/') + 1)));
  }

  /// A hint at the topic whose name is most like this one; none when there is no such topic.
  Stream<String> ofTopic(String name) {
    return hint(
        name,
        () ->
            clients.sns().get().listTopicsPaginator().topics().stream()
                .limit(MOST)
                .map(topic -> topic.topicArn().substring(topic.topicArn().lastIndexOf(':') + 1)));
  }

  private interface Listing {
    Stream<String> names();
  }

  private static Stream<String> hint(String name, Listing listing) {
    return nearest(name, listing).stream()
        .map("there is \"%s\"; if that is meant, correct the name"::formatted);
  }

  private static Optional<String> nearest(String name, Listing listing) {
    try {
      return NearestName.to(name, listing.names().toList());
    } catch (SdkException _) {
      return Optional.empty();
    }
  }

  /// The hint, then others.
  static List<String> and(Stream<String> hint, String... others) {
    return Stream.concat(hint, Stream.of(others)).toList();
  }
}
