package benchmarks.aws;

import benchmarks.Machine;
import benchmarks.Progress;
import benchmarks.Settings;
import benchmarks.Subject;
import benchmarks.embedded.server.Rival;
import benchmarks.embedded.server.Rivals;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/// Sending and consuming with SNS and SQS, on the embedded server and on fauxqs.
public final class AwsSubject implements Subject {

  private static final String THROUGHPUT = "throughput";
  private static final String START = "start";
  private static final String IDLE = "idle";
  private static final Path INSTALLED = Path.of("benchmarks", "target", "rivals");
  private static final List<String> SERVER_FLAGS = List.of("-Xms1g", "-Xmx1g");
  private static final List<String> FLAGS =
      List.of("-Xms512m", "-Xmx512m", "--enable-native-access=ALL-UNNAMED");

  private final Progress progress;
  private final Rivals rivals;

  /// One that shows what it does.
  public AwsSubject() {
    this(Progress.shown(), new Rivals(INSTALLED, SERVER_FLAGS));
  }

  AwsSubject(Progress progress, Rivals rivals) {
    this.progress = progress;
    this.rivals = rivals;
  }

  @Override
  public String name() {
    return "aws";
  }

  @Override
  public List<String> parts() {
    return List.of(THROUGHPUT, START, IDLE);
  }

  @Override
  public void run(Settings settings) throws Exception {
    var extent = Extent.of(settings);
    var findings = new Findings(titles());
    for (var part : settings.parts()) {
      switch (part) {
        case THROUGHPUT -> throughput(extent, settings.rounds(), findings);
        case START -> start(extent, findings);
        default -> idle(extent, findings);
      }
    }
    write(settings, findings);
  }

  private List<String> titles() throws IOException {
    var titles = new ArrayList<String>();
    for (var rival : servers()) {
      titles.add(title(rival));
    }
    return titles;
  }

  private List<Rival> servers() {
    return rivals.installed().stream().filter(Rival::hasTopics).toList();
  }

  private String title(Rival rival) throws IOException {
    return rival == Rival.OURS ? "the embedded server" : rivals.title(rival);
  }

  private Venue open(Rival rival) throws IOException {
    var server = rivals.start(rival);
    return Venue.of(title(rival), server.endpoint(), server);
  }

  private void throughput(Extent extent, int rounds, Findings findings) throws Exception {
    for (var server : servers()) {
      try (var venue = open(server);
          var lineup = Lineup.start(List.of(Contender.values()), FLAGS)) {
        progress.part("Throughput with " + venue.title());
        var contest = new Contest(venue, lineup.competitors(), progress);
        var scenarios = new Scenarios(extent.divisor()).all();
        progress.say("warming up");
        contest.warmUp(scenarios, extent.warmUps());
        findings.throughput().put(venue.title(), contest.hold(scenarios, rounds));
      }
    }
  }

  private void start(Extent extent, Findings findings) throws Exception {
    for (var server : servers()) {
      try (var venue = open(server)) {
        progress.part("First message with " + venue.title());
        var rounds = new FirstTrial(venue, extent.starts(), progress).run();
        findings.first().put(venue.title(), rounds);
      }
    }
  }

  private void idle(Extent extent, Findings findings) throws Exception {
    progress.part("Idle");
    var tasks = new ArrayList<Callable<Void>>();
    for (var server : servers()) {
      tasks.add(() -> {
        idle(server, extent, findings);
        return null;
      });
    }
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var result : threads.invokeAll(tasks)) {
        result.get();
      }
    }
  }

  private void idle(Rival server, Extent extent, Findings findings) throws Exception {
    try (var venue = open(server);
        var lineup = Lineup.start(IdleTrial.CONTENDERS, FLAGS)) {
      var outcome = new IdleTrial(venue, extent.idleSeconds(), progress).run(lineup.competitors());
      synchronized (findings) {
        findings.idle().put(venue.title(), outcome);
      }
    }
  }

  private void write(Settings settings, Findings findings) throws IOException {
    Files.createDirectories(settings.folder());
    var report = settings.folder().resolve("aws.md");
    Files.writeString(report, new Report(findings, settings, Machine.description()).text());
    var written = new ArrayList<>(List.of(report));
    if (!findings.throughput().isEmpty()) {
      var plot = settings.folder().resolve("aws.svg");
      var charts = new Charts(List.copyOf(findings.throughput().values()));
      Files.writeString(plot, charts.plot().svg());
      written.add(plot);
    }
    progress.part("Written: " + written);
  }
}
