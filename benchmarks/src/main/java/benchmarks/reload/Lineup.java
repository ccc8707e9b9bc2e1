package benchmarks.reload;

import static benchmarks.service.Tools.FOLDER;
import static benchmarks.service.Tools.SOURCES;

import benchmarks.Progress;
import benchmarks.reload.Workplace.Way;
import benchmarks.service.Launch;
import benchmarks.service.Tools;
import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The services that are changed, all of which run meanwhile.
final class Lineup implements Closeable {

  private final Map<Contender, Workplace> places = new EnumMap<>(Contender.class);
  private final Path log = FOLDER.resolve("reload.log");
  private final Progress progress;

  private Lineup(Progress progress) {
    this.progress = progress;
  }

  /// Starts them. Who can't take part is left out, with a line that says so.
  static Lineup start(Progress progress) throws IOException {
    Files.createDirectories(FOLDER);
    var lineup = new Lineup(progress);
    try {
      lineup.addOurs(Contender.OURS, new Way.Watched());
      lineup.addOurs(Contender.OURS_AGAIN, new Way.Restarted());
      lineup.addHelidon();
      lineup.addSpring();
      return lineup;
    } catch (IOException e) {
      lineup.close();
      throw e;
    }
  }

  Map<Contender, Workplace> places() {
    return Map.copyOf(places);
  }

  private void addOurs(Contender contender, Way way) throws IOException {
    var file = copy(SOURCES.resolve("Hello.java"), contender);
    add(contender, file, way, Tools.tomodachi(), "run", file.toString(), "--port", Launch.PORT);
  }

  private void addHelidon() throws IOException {
    var libraries = Tools.peer("helidon", "target", "lib");
    if (isThere(libraries)) {
      var source = Tools.peer("helidon", "src", "main", "java", "Service.java");
      var file = copy(source, Contender.HELIDON_AGAIN);
      add(
          Contender.HELIDON_AGAIN,
          file,
          new Way.Restarted(),
          Tools.java(),
          "-cp",
          libraries + "/*",
          file.toString(),
          Launch.PORT);
    }
  }

  private void addSpring() throws IOException {
    var libraries = Tools.peer("spring", "target", "lib") + "/*";
    if (isThere(Tools.peer("spring", "target", "lib"))) {
      var sources = Tools.peer("spring", "src", "main", "java", "peers");
      var classes = Files.createDirectories(FOLDER.resolve("spring"));
      var classPath = String.join(File.pathSeparator, classes.toString(), jars());
      var application = copy(sources.resolve("Application.java"), Contender.SPRING_DEVTOOLS);
      var file = copy(sources.resolve("Hello.java"), Contender.SPRING_DEVTOOLS);
      Tools.javac(classes, application, "-cp", classPath);
      Tools.javac(classes, file, "-cp", classPath);
      add(
          Contender.SPRING_DEVTOOLS,
          file,
          new Way.Compiled(changed -> Tools.javac(classes, changed, "-cp", classPath)),
          Tools.java(),
          "-cp",
          classes + File.pathSeparator + libraries,
          "peers.Application",
          "--server.port=" + Launch.PORT);
    }
  }

  private static String jars() throws IOException {
    try (var jars = Files.list(Tools.peer("spring", "target", "lib"))) {
      return String.join(File.pathSeparator, jars.map(Path::toString).toList());
    }
  }

  private boolean isThere(Path folder) {
    var there = Files.exists(folder);
    if (!there) {
      progress.say("left out: %s could not be built".formatted(folder));
    }
    return there;
  }

  private static Path copy(Path source, Contender contender) throws IOException {
    var folder = Files.createDirectories(FOLDER.resolve("reload").resolve(contender.name()));
    var file = folder.resolve(source.getFileName());
    Files.writeString(file, Files.readString(source));
    return file;
  }

  private void add(Contender contender, Path file, Way way, String... command) throws IOException {
    var launch = new Launch(List.of(command), Map.of(), log);
    try {
      places.put(contender, Workplace.open(launch, file, way));
    } catch (IOException e) {
      throw new IOException("%s doesn't start".formatted(contender.title()), e);
    }
  }

  @Override
  public void close() {
    places.values().forEach(Workplace::close);
  }
}
