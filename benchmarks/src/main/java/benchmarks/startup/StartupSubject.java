package benchmarks.startup;

import benchmarks.Machine;
import benchmarks.Progress;
import benchmarks.Settings;
import benchmarks.Subject;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;

/// Starts of a small service, beside a JVM that does nothing and beside other frameworks.
public final class StartupSubject implements Subject {

  private static final Duration IDLE = Duration.ofSeconds(2);

  private final Progress progress = Progress.shown();

  /// One that shows what it does.
  public StartupSubject() {}

  @Override
  public String name() {
    return "startup";
  }

  @Override
  public List<String> parts() {
    return List.of("start");
  }

  @Override
  public void run(Settings settings) throws Exception {
    progress.part("Starts");
    var launches = Lineup.prepare(progress);
    var starts = new StartTrial(launches, IDLE, progress).run(settings.rounds());
    Files.createDirectories(settings.folder());
    var report = settings.folder().resolve("startup.md");
    Files.writeString(report, new Report(starts, settings, Machine.description()).text());
    var plot = settings.folder().resolve("startup.svg");
    Files.writeString(plot, new Charts(starts).plot().svg());
    progress.part("Aims\n\n" + new Aims(starts).table() + "\nWritten: " + List.of(report, plot));
  }
}
