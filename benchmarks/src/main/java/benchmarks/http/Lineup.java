package benchmarks.http;

import benchmarks.Progress;
import benchmarks.service.Launch;
import benchmarks.service.Running;
import java.io.Closeable;
import java.io.IOException;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/// All contenders that can take part, each in its process.
final class Lineup implements Closeable {

  private final Map<Contender, Running> services = new EnumMap<>(Contender.class);
  private final Map<Contender, String> absent = new EnumMap<>(Contender.class);
  private final Check check;
  private final Progress progress;

  Lineup(Check check, Progress progress) {
    this.check = check;
    this.progress = progress;
  }

  /// All of them. Who can't be built or answers wrong is left out, with a line that says so.
  static Lineup start(Launches launches, Check check, Progress progress) throws IOException {
    var lineup = new Lineup(check, progress);
    try {
      lineup.add(Contender.BARE, launches.bare());
      lineup.add(Contender.OURS, launches.ours("http.access_log=false"));
      lineup.add(
          Contender.CARRIER, launches.ours("http.access_log=false", "http.dispatch=carrier"));
      lineup.addPeer(Contender.HELIDON, launches, "helidon", "peers.Service", Launch.PORT);
      lineup.addPeer(Contender.VERTX, launches, "vertx", "peers.Service", Launch.PORT);
      lineup.addPeer(Contender.JAVALIN, launches, "javalin", "peers.Service", Launch.PORT);
      lineup.addPeer(
          Contender.SPRING,
          launches,
          "spring",
          "peers.Application",
          "--server.port=" + Launch.PORT);
      return lineup;
    } catch (IOException | RuntimeException e) {
      lineup.close();
      throw e;
    }
  }

  private void addPeer(
      Contender contender, Launches launches, String name, String main, String argument)
      throws IOException {
    if (Launches.isBuilt(name)) {
      add(contender, launches.peer(name, main, argument));
    } else {
      leaveOut(contender, "it could not be built");
    }
  }

  /// Starts a contender and asks it for everything it is to do.
  void add(Contender contender, Launch launch) throws IOException {
    var service = launch.start();
    try {
      service.awaitAnswer(Workload.TEXT.path(), "Hello, world");
      for (var workload : Workload.values()) {
        if (contender.takes(workload)) {
          check.run(service, workload);
        }
      }
      services.put(contender, service);
    } catch (IOException e) {
      service.close();
      leaveOut(contender, String.valueOf(e.getMessage()));
    }
  }

  private void leaveOut(Contender contender, String reason) {
    absent.put(contender, reason);
    progress.say("%s is left out: %s".formatted(contender, reason));
  }

  /// Those that run, in the order of tables.
  Map<Contender, Running> services() {
    return Collections.unmodifiableMap(new LinkedHashMap<>(services));
  }

  /// Why the others don't.
  Map<Contender, String> absent() {
    return Map.copyOf(absent);
  }

  @Override
  public void close() {
    services.values().forEach(Running::close);
  }
}
