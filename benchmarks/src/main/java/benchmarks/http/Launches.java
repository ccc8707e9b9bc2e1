package benchmarks.http;

import benchmarks.http.bare.BareMain;
import benchmarks.service.Launch;
import benchmarks.service.Tools;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// How each service is started: all with the same heap, and with the same work for the processor.
///
/// @param spins how much work a millisecond is
record Launches(long spins) {

  private static final Path SOURCES = Tools.SOURCES.resolveSibling("http");
  private static final Path LOG = Tools.FOLDER.resolve("http.log");
  private static final String WORKLOADS = "Workloads";
  private static final List<String> HEAP = List.of("-Xms512m", "-Xmx512m");

  /// Ours, by the command of the distribution, as in production. Options are its own.
  Launch ours(String... options) throws IOException {
    return ours(jar(WORKLOADS), List.of(), LOG, options);
  }

  /// Ours, with more flags for the JVM.
  Launch ours(List<String> flags, String... options) throws IOException {
    return ours(jar(WORKLOADS), flags, LOG, options);
  }

  /// Ours with an access log, which goes nowhere: what the disk takes is not the question.
  Launch logged(String... options) throws IOException {
    return ours(jar(WORKLOADS), List.of(), Path.of("/dev/null"), options);
  }

  /// Another service of ours.
  Launch ours(Path jar, String... options) {
    return ours(jar, List.of(), LOG, options);
  }

  /// Another service of ours, with more flags for the JVM.
  Launch ours(Path jar, List<String> flags, String... options) {
    return ours(jar, flags, LOG, options);
  }

  private static Path source(String name) {
    return SOURCES.resolve(name);
  }

  private Launch ours(Path jar, List<String> flags, Path log, String... options) {
    var command = new ArrayList<>(List.of(Tools.tomodachi(), "run", jar.toString()));
    command.addAll(List.of("--production", "--port", Launch.PORT));
    for (var option : options) {
      command.addAll(List.of("-o", option));
    }
    var all = new ArrayList<>(flags());
    all.addAll(flags);
    var environment =
        Map.of("TOMODACHI_ARCHIVE", "off", "TOMODACHI_JAVA_OPTS", String.join(" ", all));
    return new Launch(command, environment, log);
  }

  /// Compiles the source of a service of ours, and packs it.
  ///
  /// @param name of its class
  /// @throws IOException when it can't be compiled
  static Path jar(String name) throws IOException {
    var classes = Tools.FOLDER.resolve(name);
    var lib = Tools.HOME.resolve("lib").toString();
    Tools.javac(
        classes, source(name + ".java"), "--module-path", lib, "--add-modules", "tomodachi");
    return Tools.jar(classes, Tools.FOLDER.resolve(name + ".jar"));
  }

  /// Bare Netty, with this process's class path.
  Launch bare() {
    return java(System.getProperty("java.class.path"), BareMain.class.getName(), Launch.PORT);
  }

  /// Ours without the distribution, from source by `java` with this process's class path: to see
  /// that it works.
  Launch fromSource() {
    var source = source(WORKLOADS + ".java").toString();
    var launch = java(System.getProperty("java.class.path"), "-XX:TieredStopAtLevel=1", source);
    return new Launch(launch.command(), Map.of("TOMODACHI_HTTP_PORT", Launch.PORT), LOG);
  }

  /// Another framework's. It has a folder of its own, `benchmarks/peers/NAME-http`.
  Launch peer(String name, String main, String argument) {
    var jar = peerJar(name).toString();
    var libraries = peerJar(name).resolveSibling("lib") + "/*";
    return java(jar + File.pathSeparator + libraries, main, argument);
  }

  /// Whether it could be built.
  static boolean isBuilt(String name) {
    return Files.exists(peerJar(name));
  }

  private static Path peerJar(String name) {
    return Tools.peer(name + "-http", "target", name + "-http.jar");
  }

  private Launch java(String classPath, String... rest) {
    var command = new ArrayList<>(List.of(Tools.java()));
    command.addAll(flags());
    command.addAll(
        List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
    command.addAll(List.of("-cp", classPath));
    command.addAll(List.of(rest));
    return new Launch(command, Map.of(), LOG);
  }

  private List<String> flags() {
    var flags = new ArrayList<>(HEAP);
    flags.add("-Dbenchmark.spins=" + spins);
    return flags;
  }
}
