package command;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;

/// The file in which the service `Forwarding` enters its calls, across all its processes.
final class Book {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Path file;

  Book(Path file) {
    this.file = file;
  }

  /// A call.
  ///
  /// @param outcome such as `done`
  /// @param redelivered whether the message may have been handed over before
  record Entry(int id, String outcome, int attempt, boolean redelivered) {

    static Entry of(String line) {
      var fields = line.split(" ", -1);
      return new Entry(
          Integer.parseInt(fields[0]),
          fields[1],
          Integer.parseInt(fields[2]),
          Boolean.parseBoolean(fields[3]));
    }
  }

  /// All calls so far, in their order.
  List<Entry> entries() {
    var text = text();
    return text.substring(0, text.lastIndexOf('\n') + 1).lines().map(Entry::of).toList();
  }

  /// The messages that came to this end, each as often as it did.
  List<Integer> ids(String outcome) {
    return entries().stream()
        .filter(entry -> entry.outcome().equals(outcome))
        .map(Entry::id)
        .toList();
  }

  /// Waits until so many different messages are done or parked.
  void awaitSettled(int messages) {
    Awaitility.await(messages + " messages in the book")
        .atMost(PATIENCE)
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(10))
        .until(() -> settled().size() >= messages);
  }

  /// Waits until all messages with a number below are done or parked.
  void awaitAll(int messages) {
    Awaitility.await("all messages in the book")
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(missing(messages)).as("lost messages").isEmpty());
  }

  /// The messages that are done or parked.
  Set<Integer> settled() {
    return entries().stream()
        .filter(entry -> !entry.outcome().equals("retry"))
        .map(Entry::id)
        .collect(toSet());
  }

  /// The messages with a number below that are neither done nor parked.
  List<Integer> missing(int messages) {
    var settled = settled();
    return IntStream.range(0, messages).boxed().filter(id -> !settled.contains(id)).toList();
  }

  private String text() {
    try {
      return Files.exists(file) ? Files.readString(file) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
