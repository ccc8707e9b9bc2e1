package benchmarks.http;

import benchmarks.Machine;
import benchmarks.Progress;
import benchmarks.Settings;
import benchmarks.Subject;
import benchmarks.http.load.Spin;
import benchmarks.http.load.Wrk;
import benchmarks.service.Tools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// HTTP beside bare Netty and other frameworks.
public final class HttpSubject implements Subject {

  private static final String REQUESTS = "requests";
  private static final String OPTIONS = "options";
  private static final String ROUTES = "routes";
  private static final String WEBSOCKETS = "websockets";
  private static final String PROFILE = "profile";

  private final Progress progress = Progress.shown();

  /// One that shows what it does.
  public HttpSubject() {}

  @Override
  public String name() {
    return "http";
  }

  @Override
  public List<String> parts() {
    return List.of(REQUESTS, OPTIONS, ROUTES, WEBSOCKETS, PROFILE);
  }

  @Override
  public void run(Settings settings) throws Exception {
    var wrk = Wrk.find();
    Files.createDirectories(Tools.FOLDER);
    var launches = new Launches(Spin.timesOfMillisecond());
    var gear = new Gear(wrk, launches, settings, progress);
    var findings = new Findings();
    for (var part : settings.parts()) {
      progress.part(part);
      switch (part) {
        case REQUESTS -> new RequestTrial(gear).run(findings);
        case OPTIONS -> findings.setVariants(new VariantTrial(gear).run());
        case ROUTES -> findings.setRoutes(new RouteTrial(gear).run());
        case WEBSOCKETS -> findings.setSockets(new SocketTrial(gear).run());
        // Has a page of its own. What has been measured is written down before it.
        default -> {}
      }
    }
    write(settings, findings);
    if (settings.parts().contains(PROFILE)) {
      progress.say("written: " + new ProfileTrial(gear).run());
    }
  }

  private void write(Settings settings, Findings findings) throws IOException {
    var written = new ArrayList<Path>();
    Files.createDirectories(settings.folder());
    var report = settings.folder().resolve("http.md");
    Files.writeString(report, new Report(findings, settings, Machine.description()).text());
    written.add(report);
    if (findings.requests() != null) {
      var plot = settings.folder().resolve("http.svg");
      Files.writeString(plot, new Charts(findings).plot().svg());
      written.add(plot);
    }
    progress.part("Aims\n\n" + new Aims(findings).table() + "\nWritten: " + written);
  }
}
