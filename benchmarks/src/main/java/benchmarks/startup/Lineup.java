package benchmarks.startup;

import static benchmarks.service.Tools.FOLDER;
import static benchmarks.service.Tools.HOME;
import static benchmarks.service.Tools.SOURCES;

import benchmarks.Progress;
import benchmarks.service.Launch;
import benchmarks.service.Tools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Makes ready what is started.
final class Lineup {

  private static final Map<String, String> WITHOUT_ARCHIVE = Map.of("TOMODACHI_ARCHIVE", "off");

  private final Map<Contender, Launch> launches = new EnumMap<>(Contender.class);
  private final Path log;
  private final Progress progress;

  private Lineup(Path log, Progress progress) {
    this.log = log;
    this.progress = progress;
  }

  /// Compiles the services. Who can't take part is left out, with a line that says so.
  static Map<Contender, Launch> prepare(Progress progress) throws IOException {
    Files.createDirectories(FOLDER);
    var lineup = new Lineup(FOLDER.resolve("startup.log"), progress);
    lineup.addNothing();
    lineup.addOurs();
    lineup.addPeers();
    return lineup.launches;
  }

  private void addNothing() throws IOException {
    var classes = FOLDER.resolve("nothing");
    Tools.javac(classes, SOURCES.resolve("Nothing.java"));
    var jar = Tools.jar(classes, FOLDER.resolve("nothing.jar"));
    add(Contender.NOTHING, Map.of(), Tools.java(), "-cp", jar.toString(), "Nothing");
  }

  private void addOurs() throws IOException {
    var source = SOURCES.resolve("Hello.java");
    var classes = FOLDER.resolve("hello");
    var lib = HOME.resolve("lib").toString();
    Tools.javac(classes, source, "--module-path", lib, "--add-modules", "tomodachi");
    var jar = Tools.jar(classes, FOLDER.resolve("hello.jar"));
    var archives = new Archives(log);
    addOurs(Contender.JAR_ARCHIVE, archives.environment(), jar);
    addOurs(Contender.SOURCE_ARCHIVE, archives.environment(), source);
    addOurs(Contender.JAR, WITHOUT_ARCHIVE, jar);
    addOurs(Contender.SOURCE, WITHOUT_ARCHIVE, source);
    addOurs(Contender.PRODUCTION, Map.of(), jar, "--production");
    archives.make(launch(Contender.JAR_ARCHIVE), launch(Contender.SOURCE_ARCHIVE));
  }

  private Launch launch(Contender contender) {
    return Objects.requireNonNull(launches.get(contender), contender::name);
  }

  private void addOurs(
      Contender contender, Map<String, String> environment, Path service, String... options) {
    var command = new ArrayList<>(List.of(Tools.tomodachi(), "run", service.toString()));
    command.addAll(List.of("--port", Launch.PORT));
    command.addAll(List.of(options));
    add(contender, environment, command.toArray(String[]::new));
  }

  private void addPeers() {
    var helidon = Tools.peer("helidon", "target", "helidon.jar");
    var libraries = Tools.peer("helidon", "target", "lib") + "/*";
    var source = Tools.peer("helidon", "src", "main", "java", "Service.java").toString();
    if (isThere(helidon)) {
      add(Contender.HELIDON_JAR, Map.of(), Tools.java(), "-jar", helidon.toString(), Launch.PORT);
      add(Contender.HELIDON_SOURCE, Map.of(), Tools.java(), "-cp", libraries, source, Launch.PORT);
    }
    var spring = Tools.peer("spring", "target", "spring.jar");
    if (isThere(spring)) {
      var port = "--server.port=" + Launch.PORT;
      add(Contender.SPRING_JAR, Map.of(), Tools.java(), "-jar", spring.toString(), port);
    }
    addPython();
  }

  private void addPython() {
    var python = System.getenv("TOMODACHI_PYTHON");
    if (python == null) {
      progress.say("Tomodachi for Python is left out: TOMODACHI_PYTHON names no command");
      return;
    }
    var service = SOURCES.resolve("hello.py").toString();
    var port = Map.of("HELLO_PORT", Launch.PORT);
    add(Contender.PYTHON, port, python, "run", service);
  }

  private boolean isThere(Path jar) {
    var there = Files.exists(jar);
    if (!there) {
      progress.say("left out: %s could not be built".formatted(jar));
    }
    return there;
  }

  private void add(Contender contender, Map<String, String> environment, String... command) {
    launches.put(contender, new Launch(List.of(command), environment, log));
  }
}
