package command;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import peers.Locks;
import tomodachi.testing.FaultProxy;

/// Every message is accounted for, whatever happens to the service under load: it is in the book of
/// those that were handled, or parked, and what was published is there.
///
/// The system property `loss.factor` makes there be so many times as many messages, and that happen
/// so many times as often.
@ResourceLock(Locks.LOAD)
abstract class LossChecks {

  static final int FACTOR = Integer.getInteger("loss.factor", 1);
  private static final int CUTS_OF_A_LIFE = 2;
  private static final String DRAINED = "drained.*finished=(\\d+) returned=(\\d+) abandoned=(\\d+)";

  @TempDir Path folder;
  private final int messages;
  private final int rounds;
  private Course course;
  Book book;
  Counterpart counterpart;

  /// @param messages how many there are in a test
  /// @param rounds how many stops, and how many kills
  @SuppressWarnings("NullAway.Init") // JUnit calls begin() first
  LossChecks(int messages, int rounds) {
    this.messages = messages;
    this.rounds = rounds;
  }

  /// The port of a broker on 127.0.0.1.
  abstract int port();

  /// What it is called in the report.
  abstract String broker();

  /// The file of the service under load.
  abstract String service();

  /// A client of the broker.
  abstract Counterpart connect(int port) throws IOException, TimeoutException;

  @BeforeEach
  void begin() throws IOException, TimeoutException {
    course = new Course();
    book = new Book(folder.resolve("book"));
    counterpart = connect(port());
  }

  @AfterEach
  void removeQueues() throws IOException {
    counterpart.close();
  }

  private Command start(int port) {
    var arguments = new ArrayList<String>();
    arguments.add("examples/src/test/services/" + service());
    counterpart.options(port).forEach(option -> arguments.addAll(List.of("-o", option)));
    return Command.run(
            Map.of("BOOK", folder.resolve("book").toString()), arguments.toArray(String[]::new))
        .awaitReady();
  }

  /// Stops a service again and again under load.
  ///
  /// @return what each stop says of its work, the last one included, after all is handled
  final List<Drained> stopUnderLoadAgainAndAgain() {
    var drained = new ArrayList<Drained>();
    for (var stop = 0; stop < rounds; stop++) {
      drained.add(stopUnderLoad());
    }
    drained.add(handleTheRest(port()));
    report();
    return drained;
  }

  /// Stops, kills and cuts off a service again and again under load, and has all handled in the
  /// end.
  final void stopKillAndCutOffUnderLoad() {
    var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port());
    try (var network = FaultProxy.to(address)) {
      for (var life = 0; life < 2 * rounds; life++) {
        live(network, life % 2 == 0 ? Fault.KILL : Fault.STOP);
      }
      handleTheRest(network.address().getPort());
      assertThat(network.passed()).isGreaterThan(cuts());
    }
    report();
  }

  private int cuts() {
    return 2 * rounds * CUTS_OF_A_LIFE;
  }

  /// How often messages may have been lost on their way to or from a service.
  final int interruptions() {
    return rounds + cuts();
  }

  private Drained stopUnderLoad() {
    try (var service = start(port())) {
      during(Fault.STOP, messages / rounds, () -> end(service, Fault.STOP));
      return Drained.of(service);
    }
  }

  /// A process from its start to its end, and what it has to bear between.
  private void live(FaultProxy network, Fault end) {
    var load = messages / (2 * rounds + cuts());
    try (var service = start(network.address().getPort())) {
      for (var cut = 0; cut < CUTS_OF_A_LIFE; cut++) {
        during(Fault.CUT, load, network::cut);
      }
      during(end, load, () -> end(service, end));
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
  private void during(Fault fault, int load, Runnable step) {
    var before = book.settled().size();
    counterpart.send(load / 2);
    book.awaitSettled(before + load / 4);
    var sending = counterpart.sendInBackground(load - load / 2);
    course.add(fault, book.entries().size());
    step.run();
    sending.join();
  }

  private Drained handleTheRest(int port) {
    try (var service = start(port)) {
      counterpart.send(messages - counterpart.sent());
      book.awaitAll(messages);
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

  /// The ids of all messages that come to this end once, by the rules of the service.
  final List<Integer> sent(String outcome) {
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

  static List<Integer> sorted(List<Integer> ids) {
    return ids.stream().sorted().toList();
  }

  static List<Integer> distinct(List<Integer> ids) {
    return ids.stream().sorted().distinct().toList();
  }

  static Map<Integer, Long> counts(List<Integer> ids) {
    return ids.stream().collect(groupingBy(id -> id, counting()));
  }

  /// What a stop says of its work.
  record Drained(long finished, long returned, long abandoned) {

    static Drained of(Command service) {
      var line = service.awaitMatch(DRAINED);
      return new Drained(number(line, 1), number(line, 2), number(line, 3));
    }

    private static long number(MatchResult line, int group) {
      return Long.parseLong(line.group(group));
    }
  }
}
