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
/// The system property `loss.factor` makes there be so many times as many messages, and that happen
/// so many times as often.
abstract class LossChecks {

  private static final int FACTOR = Integer.getInteger("loss.factor", 1);
  private static final int MESSAGES = 2_000 * FACTOR;
  private static final int STOPS = 5 * FACTOR;
  private static final int KILLS = 5 * FACTOR;
  private static final int CUTS_OF_A_LIFE = 2;
  private static final int CUTS = (STOPS + KILLS) * CUTS_OF_A_LIFE;
  private static final int PREFETCH = 100;

  private static final String DRAINED = "drained.*finished=(\\d+) returned=(\\d+) abandoned=(\\d+)";

  @TempDir Path folder;
  private Course course;
  private Book book;
  private Counterpart counterpart;

  /// The port of a broker on 127.0.0.1.
  abstract int port();

  /// What it is called in the report.
  abstract String broker();

  @BeforeEach
  void connect() throws IOException, TimeoutException {
    course = new Course();
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
  void stopsUnderLoadHandleEachMessageOnce() throws IOException {
    var drained = new ArrayList<Drained>();
    for (var stop = 0; stop < STOPS; stop++) {
      drained.add(stopUnderLoad());
    }
    drained.add(handleTheRest(port()));

    report();
    assertThat(counterpart.waiting("in")).isZero();
    assertThat(sorted(book.ids("done"))).isEqualTo(sent("done"));
    assertThat(sorted(book.ids("retry"))).isEqualTo(sent("retry"));
    assertThat(sorted(book.ids("park"))).isEqualTo(sent("park"));
    assertThat(sorted(counterpart.take("in.parked"))).isEqualTo(sent("park"));
    assertThat(sorted(counterpart.take("out"))).isEqualTo(sent("done"));
    assertAddUp(drained);
  }

  @Test
  void stopsKillsAndLostConnectionsUnderLoadLoseNothing() throws IOException {
    var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port());
    try (var network = FaultProxy.to(address)) {
      for (var life = 0; life < STOPS + KILLS; life++) {
        live(network, life % 2 == 0 ? Fault.KILL : Fault.STOP);
      }
      handleTheRest(network.address().getPort());
      assertThat(network.passed()).isGreaterThan(CUTS);
    }

    report();
    assertNothingIsLost();
    assertThat(book.entries()).anyMatch(Entry::redelivered);
    assertThat(Course.repeats(book.entries()))
        .hasSizeLessThanOrEqualTo((KILLS + CUTS) * PREFETCH)
        .allMatch(Entry::redelivered);
  }

  private Drained stopUnderLoad() {
    try (var service = start(port())) {
      during(Fault.STOP, MESSAGES / STOPS, () -> end(service, Fault.STOP));
      return Drained.of(service);
    }
  }

  /// A process from its start to its end, and what it has to bear between.
  private void live(FaultProxy network, Fault end) {
    var messages = MESSAGES / (STOPS + KILLS + CUTS);
    try (var service = start(network.address().getPort())) {
      for (var cut = 0; cut < CUTS_OF_A_LIFE; cut++) {
        during(Fault.CUT, messages, network::cut);
      }
      during(end, messages, () -> end(service, end));
    }
  }

  private static void end(Command service, Fault fault) {
    switch (fault) {
      case STOP -> assertThat(service.terminate()).isZero();
      case KILL -> assertThat(service.kill()).isEqualTo(128 + 9);
      case CUT -> throw new IllegalArgumentException("No end: " + fault);
    }
  }

  /// Lets something happen to a service that handles messages, while more are sent.
  private void during(Fault fault, int messages, Runnable step) {
    var before = book.settled().size();
    counterpart.send(messages / 2);
    book.awaitSettled(before + messages / 4);
    var sending = counterpart.sendInBackground(messages - messages / 2);
    course.add(fault, book.entries().size());
    step.run();
    sending.join();
  }

  private Drained handleTheRest(int port) {
    try (var service = start(port)) {
      counterpart.send(MESSAGES - counterpart.sent());
      book.awaitAll(MESSAGES);
      assertThat(service.terminate()).isZero();
      return Drained.of(service);
    }
  }

  /// One line for whoever reads the log of the build.
  private void report() {
    var kept = counterpart.sent() - book.missing(counterpart.sent()).size();
    System.out.printf(
        "loss: %s: %,d messages sent, %,d handled or parked; %s%n",
        broker(), counterpart.sent(), kept, course.describe(book.entries()));
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
