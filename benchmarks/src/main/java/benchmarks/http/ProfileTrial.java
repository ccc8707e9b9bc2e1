package benchmarks.http;

import benchmarks.Machine;
import benchmarks.http.profile.Profile;
import benchmarks.http.profile.ProfilePage;
import benchmarks.service.Jcmd;
import benchmarks.service.Launch;
import benchmarks.service.Tools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;

/// Records where the time of requests for a text goes.
record ProfileTrial(Gear gear) {

  private static final String QUIET = "http.access_log=false";

  /// Writes the page.
  Path run() throws IOException {
    var profiles = new LinkedHashMap<String, Profile>();
    var launches = gear.launches();
    profiles.put("Netty on the event loop", record("bare", launches.bare()));
    profiles.put("Tomodachi", record("default", launches.ours(QUIET)));
    profiles.put(
        "Tomodachi, carrier", record("carrier", launches.ours(QUIET, "http.dispatch=carrier")));
    var settings = gear.settings();
    Files.createDirectories(settings.folder());
    var file = settings.folder().resolve("http-profile.md");
    var old = Files.exists(file) ? Files.readString(file) : "";
    var page = new ProfilePage(profiles, settings.command(), Machine.description());
    return Files.writeString(file, page.text(old));
  }

  private Profile record(String name, Launch launch) throws IOException {
    gear.progress().say("recording " + name);
    var recording = Tools.FOLDER.resolve(name + ".jfr");
    try (var service = launch.start()) {
      service.awaitAnswer(Workload.TEXT.path(), "Hello, world");
      gear.wrk().load(service, Workload.TEXT.shot(), gear.budget().longWarmUp());
      Jcmd.run(
          service.pid(),
          "JFR.start",
          "name=text",
          "settings=profile",
          "jdk.CPUTimeSample#enabled=true",
          "jdk.CPUTimeSample#throttle=500/s");
      var time = gear.settings().quick() ? Duration.ofSeconds(2) : Duration.ofSeconds(10);
      var slice = gear.wrk().load(service, Workload.TEXT.shot(), time);
      Jcmd.run(service.pid(), "JFR.stop", "name=text", "filename=" + recording);
      return Profile.read(recording, slice.cpu());
    }
  }
}
