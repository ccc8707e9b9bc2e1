package benchmarks.embedded;

import benchmarks.Machine;
import benchmarks.Progress;
import benchmarks.Settings;
import benchmarks.Subject;
import benchmarks.embedded.server.Rivals;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The embedded AWS server beside fauxqs and ElasticMQ.
public final class EmbeddedSubject implements Subject {

  private static final String START = "start";
  private static final String THROUGHPUT = "throughput";
  private static final String MEMORY = "memory";
  private static final Path INSTALLED = Path.of("benchmarks", "target", "rivals");
  private static final List<String> FLAGS = List.of("-Xms1g", "-Xmx1g");
  // Those of the command `tomodachi`.
  private static final List<String> COMMAND =
      List.of("-Xmx1g", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

  private final Progress progress;
  private final Rivals rivals;

  /// One that shows what it does.
  public EmbeddedSubject() {
    this(Progress.shown(), new Rivals(INSTALLED, FLAGS));
  }

  EmbeddedSubject(Progress progress, Rivals rivals) {
    this.progress = progress;
    this.rivals = rivals;
  }

  @Override
  public String name() {
    return "embedded";
  }

  @Override
  public List<String> parts() {
    return List.of(START, THROUGHPUT, MEMORY);
  }

  @Override
  public void run(Settings settings) throws Exception {
    progress.part("Compared: " + versions());
    var findings = new Findings(rivals.installed());
    var budget = Budget.of(settings);
    try (var clients = Clients.make()) {
      for (var part : settings.parts()) {
        switch (part) {
          case START -> start(budget, findings);
          case THROUGHPUT -> throughput(clients, budget, settings.rounds(), findings);
          default -> memory(clients, budget, findings);
        }
      }
    }
    write(settings, findings);
  }

  private void start(Budget budget, Findings findings) throws IOException {
    progress.part("Start");
    findings.set(new StartTrial(rivals.with(COMMAND), budget.starts(), progress).run());
  }

  private void throughput(Clients clients, Budget budget, int rounds, Findings findings)
      throws Exception {
    progress.part("Throughput");
    try (var lineup = Lineup.start(rivals)) {
      var contest = new Contest(lineup, clients, budget, progress);
      progress.say("warming up");
      contest.warmUp(Scenarios.all(), budget.warmUps());
      findings.set(contest.hold(Scenarios.all(), rounds));
    }
  }

  private void memory(Clients clients, Budget budget, Findings findings) throws Exception {
    progress.part("Memory");
    findings.set(new MemoryTrial(rivals, clients, budget.stored(), progress).run());
  }

  private String versions() throws IOException {
    var titles = new ArrayList<String>();
    for (var rival : rivals.installed()) {
      titles.add(rivals.title(rival));
    }
    return String.join(", ", titles);
  }

  private void write(Settings settings, Findings findings) throws IOException {
    Files.createDirectories(settings.folder());
    var report = settings.folder().resolve("embedded.md");
    Files.writeString(
        report, new Report(findings, settings, Machine.description(), versions()).text());
    var written = new ArrayList<>(List.of(report));
    var rounds = findings.rounds();
    if (rounds != null) {
      var plot = settings.folder().resolve("embedded.svg");
      Files.writeString(plot, new Charts(rounds, findings.rivals()).plot().svg());
      written.add(plot);
    }
    progress.part("Written: " + written);
  }
}
