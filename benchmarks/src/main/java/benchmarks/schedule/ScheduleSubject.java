package benchmarks.schedule;

import benchmarks.Machine;
import benchmarks.Progress;
import benchmarks.Settings;
import benchmarks.Subject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Schedules beside the JDK's scheduled thread pool, Spring's schedulers and Quartz.
public final class ScheduleSubject implements Subject {

  private static final String LATENESS = "lateness";
  private static final String NEXT = "next";
  private static final String MEMORY = "memory";

  private final Progress progress = Progress.shown();

  /// One that shows what it does.
  public ScheduleSubject() {}

  @Override
  public String name() {
    return "schedule";
  }

  @Override
  public List<String> parts() {
    return List.of(LATENESS, NEXT, MEMORY);
  }

  @Override
  public void run(Settings settings) throws Exception {
    var findings = new Findings();
    var budget = Budget.of(settings);
    try (var lineup = Lineup.start()) {
      for (var part : settings.parts()) {
        switch (part) {
          case LATENESS -> lateness(lineup, budget, settings.rounds(), findings);
          case NEXT -> next(lineup, budget, settings.rounds(), findings);
          default -> memory(budget, findings);
        }
      }
    }
    write(settings, findings);
  }

  private void lateness(Lineup lineup, Budget budget, int rounds, Findings findings)
      throws IOException {
    progress.part("Lateness");
    var trial = new BeatTrial(lineup.competitors(), budget.seconds(), progress);
    trial.warmUp(budget.warmUp());
    findings.setBeats(trial.run(List.of(Load.values()), rounds));
  }

  private void next(Lineup lineup, Budget budget, int rounds, Findings findings)
      throws IOException {
    progress.part("Next times");
    findings.setNext(new NextTrial(lineup.withCron(), budget.next(), progress).run(rounds));
  }

  private void memory(Budget budget, Findings findings) throws IOException {
    progress.part("Memory");
    findings.setMemory(new MemoryTrial(budget.stored(), progress).run(budget.starts()));
  }

  private void write(Settings settings, Findings findings) throws IOException {
    Files.createDirectories(settings.folder());
    var report = settings.folder().resolve("schedule.md");
    Files.writeString(report, new Report(findings, settings, Machine.description()).text());
    var written = new ArrayList<Path>(List.of(report));
    var panels = new Charts(findings).panels();
    if (!panels.isEmpty()) {
      var plot = settings.folder().resolve("schedule.svg");
      Files.writeString(plot, Charts.plot(panels).svg());
      written.add(plot);
    }
    progress.part("Aims\n\n" + new Aims(findings).table() + "\nWritten: " + written);
  }
}
