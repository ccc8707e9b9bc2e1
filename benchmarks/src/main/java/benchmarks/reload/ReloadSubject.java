package benchmarks.reload;

import benchmarks.Machine;
import benchmarks.Progress;
import benchmarks.Settings;
import benchmarks.Subject;
import java.nio.file.Files;
import java.util.List;

/// Changes of a small service that runs, beside other frameworks.
public final class ReloadSubject implements Subject {

  private static final int CHANGES = 4;
  private static final int WARM_UP = 4;

  private final Progress progress = Progress.shown();

  /// One that shows what it does.
  public ReloadSubject() {}

  @Override
  public String name() {
    return "reload";
  }

  @Override
  public List<String> parts() {
    return List.of("change");
  }

  @Override
  public void run(Settings settings) throws Exception {
    progress.part("Changes");
    try (var lineup = Lineup.start(progress)) {
      var trial =
          new ChangeTrial(lineup.places(), settings.quick() ? 1 : WARM_UP, CHANGES, progress);
      write(settings, new Report(trial.run(settings.rounds()), settings, Machine.description()));
    }
  }

  private void write(Settings settings, Report report) throws Exception {
    Files.createDirectories(settings.folder());
    var page = settings.folder().resolve("reload.md");
    Files.writeString(page, report.text());
    var plot = settings.folder().resolve("reload.svg");
    Files.writeString(plot, report.plot().svg());
    progress.part(
        "Aims\n\n" + new Aims(report.changes()).table() + "\nWritten: " + List.of(page, plot));
  }
}
