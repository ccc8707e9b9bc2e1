package benchmarks.amqp;

import benchmarks.Machine;
import benchmarks.Progress;
import benchmarks.Settings;
import benchmarks.Subject;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/// Publishing and consuming with RabbitMQ and the embedded broker.
public final class AmqpSubject implements Subject {

  private static final String THROUGHPUT = "throughput";
  private static final String MEMORY = "memory";
  private static final String EMBEDDED = "embedded";

  private static final int QUICK_DIVISOR = 10;
  private static final int WARM_UPS = 2;
  private static final int STARTS = 10;
  private static final int QUICK_STARTS = 3;
  private static final int MEMORY_MESSAGES = 1_000_000;

  private final Progress progress;

  /// One that shows what it does.
  public AmqpSubject() {
    this(Progress.shown());
  }

  AmqpSubject(Progress progress) {
    this.progress = progress;
  }

  @Override
  public String name() {
    return "amqp";
  }

  @Override
  public List<String> parts() {
    return List.of(THROUGHPUT, MEMORY, EMBEDDED);
  }

  @Override
  public void run(Settings settings) throws Exception {
    var findings = new Findings();
    for (var part : settings.parts()) {
      switch (part) {
        case THROUGHPUT -> throughput(settings, findings);
        case MEMORY -> memory(settings, findings);
        default -> start(settings, findings);
      }
    }
    write(settings, findings);
  }

  private void throughput(Settings settings, Findings findings) throws Exception {
    try (var rabbitMq = Broker.rabbitMq().orElse(null)) {
      if (rabbitMq == null) {
        progress.part("There is no RabbitMQ at 127.0.0.1:5672, so it is left out");
      } else {
        var scenarios = new Scenarios(divisor(settings), false);
        findings.add(contest(rabbitMq, scenarios, scenarios.all(), settings.rounds()));
      }
    }
    try (var embedded = Broker.embedded()) {
      var scenarios = new Scenarios(divisor(settings), true);
      findings.add(contest(embedded, scenarios, scenarios.persistent(), settings.rounds()));
    }
  }

  private Results contest(Broker broker, Scenarios scenarios, List<Scenario> counted, int rounds)
      throws Exception {
    progress.part("Throughput with " + broker.title());
    try (var lineup = Lineup.start()) {
      var contest = new Contest(broker, lineup.competitors(), progress);
      progress.say("warming up");
      contest.warmUp(scenarios.warmUp(), WARM_UPS);
      return contest.hold(counted, rounds);
    }
  }

  private void memory(Settings settings, Findings findings) throws Exception {
    progress.part("Memory, with -Xmx128m");
    var count = MEMORY_MESSAGES / divisor(settings);
    try (var broker = rabbitMqOrEmbedded()) {
      findings.set(new MemoryTrial(broker, count, progress).run());
    }
  }

  private static Broker rabbitMqOrEmbedded() throws Exception {
    var rabbitMq = Broker.rabbitMq();
    return rabbitMq.isPresent() ? rabbitMq.get() : Broker.embedded();
  }

  private void start(Settings settings, Findings findings) throws Exception {
    progress.part("Start of the embedded broker");
    findings.set(new StartTrial(settings.quick() ? QUICK_STARTS : STARTS, progress).run());
  }

  private static int divisor(Settings settings) {
    return settings.quick() ? QUICK_DIVISOR : 1;
  }

  private void write(Settings settings, Findings findings) throws Exception {
    Files.createDirectories(settings.folder());
    var report = settings.folder().resolve("amqp.md");
    Files.writeString(report, new Report(findings, settings, Machine.description()).text());
    var written = new ArrayList<>(List.of(report));
    if (!findings.results().isEmpty()) {
      var plot = settings.folder().resolve("amqp.svg");
      Files.writeString(plot, new Charts(findings.results()).plot().svg());
      written.add(plot);
    }
    progress.part("Written: " + written);
  }
}
