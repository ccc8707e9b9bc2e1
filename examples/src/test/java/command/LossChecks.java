package command;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import command.Book.Entry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.regex.MatchResult;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tomodachi.testing.FaultProxy;

/// Every message is accounted for, whatever happens to the service under load: it is in the book of
/// those that were handled, or parked, and what was published is there.
///
/// The system property `loss.factor` makes that happen so many times as often.
abstract class LossChecks {

  private static final int FACTOR = Integer.getInteger("loss.factor", 1);
  private static final int STOPS = 3 * FACTOR;
  private static final int CUTS = 5 * FACTOR;
  private static final int PREFETCH = 100;

  /// What is sent before and while something happens.
  private static final int PORTION = 200;

  private static final String DRAINED = "drained.*finished=(\\d+) returned=(\\d+) abandoned=(\\d+)";

  @TempDir Path folder;
  private Book book;
  private Counterpart counterpart;

  /// The port of a broker on 127.0.0.1.
  abstract int port();

  @BeforeEach
  void connect() throws IOException, TimeoutException {
    book = new Book(folder.resolve("book"));
    counterpart = new Counterpart(port());
  }

  @AfterEach
  void removeQueues() throws IOException {
    counterpart.close();
  }

  private Command start(int port) {
    return Command.run(
            Map.of("BOOK", folder.resolve("book").toString()),
            "examples/src/test/services/Forwarding.java",
            "-o",
            "amqp.host=127.0.0.1",
            "-o",
            "amqp.port=" + port,
            "-o",
            "amqp.queue_name_prefix=" + counterpart.prefix(),
            "-o",
            "amqp.routing_key_prefix=" + counterpart.prefix())
        .awaitReady();
  }

  @Test
  void aStopUnderLoadHandlesEachMessageOnce() throws IOException {
    var drained = new ArrayList<Drained>();
    for (var stop = 0; stop < STOPS; stop++) {
      drained.add(stopUnderLoad());
    }
    drained.add(handleTheRest());

    assertThat(counterpart.waiting("in")).isZero();
    assertThat(sorted(book.ids("done"))).isEqualTo(sent("done"));
    assertThat(sorted(book.ids("retry"))).isEqualTo(sent("retry"));
    assertThat(sorted(book.ids("park"))).isEqualTo(sent("park"));
    assertThat(sorted(counterpart.take("in.parked"))).isEqualTo(sent("park"));
    assertThat(sorted(counterpart.take("out"))).isEqualTo(sent("done"));
    assertAddUp(drained);
  }

  @Test
  void aKillUnderLoadLosesNothing() throws IOException {
    for (var kill = 0; kill < STOPS; kill++) {
      killUnderLoad();
    }
    handleTheRest();

    assertNothingIsLost();
    assertThat(repeats()).hasSizeLessThanOrEqualTo(STOPS * PREFETCH).allMatch(Entry::redelivered);
  }

  @Test
  void lostConnectionsUnderLoadLoseNothing() throws IOException {
    var broker = new InetSocketAddress(InetAddress.getLoopbackAddress(), port());
    try (var network = FaultProxy.to(broker);
        var service = start(network.address().getPort())) {
      for (var cut = 0; cut < CUTS; cut++) {
        whileSending(network::cut);
      }
      book.awaitSettled(counterpart.sent());

      assertThat(service.terminate()).isZero();
      assertThat(network.passed()).isGreaterThan(CUTS);
    }
    assertNothingIsLost();
  }

  private Drained stopUnderLoad() {
    try (var service = start(port())) {
      whileSending(() -> assertThat(service.terminate()).isZero());
      return Drained.of(service);
    }
  }

  private void killUnderLoad() {
    try (var service = start(port())) {
      whileSending(() -> {
        service.signal("KILL");
        service.exitCode();
      });
    }
  }

  /// Does something to a service that handles messages, while more are sent.
  private void whileSending(Runnable step) {
    var before = book.settled();
    counterpart.send(PORTION);
    book.awaitSettled(before + PORTION / 2);
    var sending = counterpart.sendInBackground(PORTION);
    step.run();
    sending.join();
  }

  private Drained handleTheRest() {
    try (var service = start(port())) {
      book.awaitSettled(counterpart.sent());
      assertThat(service.terminate()).isZero();
      return Drained.of(service);
    }
  }

  /// What a stop has given back comes again, marked; what comes a second time is marked anyway.
  private void assertAddUp(List<Drained> drained) {
    assertThat(drained).allMatch(stop -> stop.abandoned() == 0);
    var entries = book.entries();
    var marked = entries.stream().filter(entry -> entry.redelivered() && entry.attempt() == 1);
    var again = entries.stream().filter(entry -> entry.attempt() > 1);
    var least = marked.count();
    assertThat(drained.stream().mapToLong(Drained::returned).sum())
        .isBetween(least, least + again.count());
    assertThat(drained.stream().mapToLong(Drained::finished).sum())
        .isLessThanOrEqualTo(entries.size());
  }

  private void assertNothingIsLost() throws IOException {
    assertThat(distinct(book.ids("done"))).isEqualTo(sent("done"));
    assertThat(distinct(book.ids("retry"))).isEqualTo(sent("retry"));
    assertThat(distinct(counterpart.take("in.parked"))).isEqualTo(sent("park"));
    var published = counts(counterpart.take("out"));
    assertThat(counts(book.ids("done")))
        .allSatisfy((id, times) -> assertThat(times).isLessThanOrEqualTo(published.get(id)));
  }

  /// The calls that did what a call before had done.
  private List<Entry> repeats() {
    var seen = new HashSet<String>();
    return book.entries().stream()
        .filter(entry -> !seen.add(entry.id() + entry.outcome()))
        .toList();
  }

  /// The ids of all messages that come to this end once, by the rules of the service.
  private List<Integer> sent(String outcome) {
    return IntStream.range(0, counterpart.sent())
        .filter(id -> comesTo(outcome, id))
        .boxed()
        .toList();
  }

  private static boolean comesTo(String outcome, int id) {
    return switch (outcome) {
      case "park" -> id % 100 == 13;
      case "retry" -> id % 50 == 7;
      default -> id % 100 != 13;
    };
  }

  private static List<Integer> sorted(List<Integer> ids) {
    return ids.stream().sorted().toList();
  }

  private static List<Integer> distinct(List<Integer> ids) {
    return ids.stream().sorted().distinct().toList();
  }

  private static Map<Integer, Long> counts(List<Integer> ids) {
    return ids.stream().collect(groupingBy(id -> id, counting()));
  }

  /// What a stop says of its work.
  private record Drained(long finished, long returned, long abandoned) {

    static Drained of(Command service) {
      var line = service.awaitMatch(DRAINED);
      return new Drained(number(line, 1), number(line, 2), number(line, 3));
    }

    private static long number(MatchResult line, int group) {
      return Long.parseLong(line.group(group));
    }
  }
}
