package tomodachi.embedded.aws.internal.sqs;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import tomodachi.embedded.aws.internal.api.ApiError;
import tomodachi.embedded.aws.internal.api.Arn;
import tomodachi.embedded.aws.internal.api.Caller;
import tomodachi.embedded.aws.internal.api.Home;

/// All queues, of all accounts and regions: at most 10,000.
///
/// A name is free as soon as its queue is deleted: the 60 s for which AWS answers
/// `QueueDeletedRecently` would only keep tests waiting.
final class Queues {

  private static final int MOST = 10_000;
  private static final int MOST_IN_FLIGHT = 120_000;

  private final int mostInFlight;
  private final Map<Home, NavigableMap<String, Queue>> homes = new HashMap<>();
  private int size;

  Queues() {
    this(MOST_IN_FLIGHT);
  }

  /// @param mostInFlight how many messages of a queue may be in flight
  Queues(int mostInFlight) {
    this.mostInFlight = mostInFlight;
  }

  int mostInFlight() {
    return mostInFlight;
  }

  Optional<Queue> find(Arn arn) {
    return find(arn.home(), arn.resource()).filter(queue -> queue.arn().equals(arn));
  }

  Optional<Queue> find(Home home, String name) {
    return Optional.ofNullable(in(home).get(name));
  }

  /// True if it hasn't been deleted. Another one of its name doesn't count.
  boolean has(Queue queue) {
    return find(queue.arn()).filter(found -> found == queue).isPresent();
  }

  /// The queue a request is about.
  ///
  /// @param url as the client has it; only its path counts
  /// @throws ApiError if there is none
  Queue at(Caller caller, String url) throws ApiError {
    var address = QueueUrl.of(caller, url);
    return find(address.home(), address.name()).orElseThrow(SqsErrors::queueDoesNotExist);
  }

  /// Those of a home whose names begin with `prefix`, by their names.
  Stream<Queue> named(Home home, String prefix) {
    return in(home).tailMap(prefix, true).values().stream()
        .takeWhile(queue -> queue.name().startsWith(prefix));
  }

  /// Those that have `queue` as their dead-letter queue, by their names.
  Stream<Queue> sourcesOf(Arn queue) {
    return named(queue.home(), "").filter(other -> other.isSourceOf(queue));
  }

  /// Checks that one more may be.
  ///
  /// @throws ApiError `OverLimit` if there are as many as may be
  void checkRoom() throws ApiError {
    if (size >= MOST) {
      throw SqsErrors.overLimit(
          "The embedded server holds %d queues, which is as many as it may. Delete some."
              .formatted(size));
    }
  }

  /// Adds one that isn't there.
  void add(Queue queue) {
    homes.computeIfAbsent(queue.arn().home(), _ -> new TreeMap<>()).put(queue.name(), queue);
    size++;
  }

  /// Deletes one, with its messages.
  void delete(Queue queue) {
    var home = queue.arn().home();
    var left = in(home);
    left.remove(queue.name());
    if (left.isEmpty()) {
      homes.remove(home);
    }
    size--;
    queue.messages().close();
  }

  private NavigableMap<String, Queue> in(Home home) {
    return homes.getOrDefault(home, Collections.emptyNavigableMap());
  }
}
