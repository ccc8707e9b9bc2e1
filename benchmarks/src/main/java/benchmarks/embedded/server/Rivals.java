package benchmarks.embedded.server;

import benchmarks.Fork;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// Those that are installed, and how to start them.
///
/// @param folder where `benchmarks/run` has put what the others need
/// @param flags of those that are JVMs
/// @param archived whether JVMs keep their classes in an archive, which the first start writes when
///   it ends
public record Rivals(Path folder, List<String> flags, boolean archived) {

  // So that Scala's use of it isn't warned of.
  private static final String UNSAFE = "--sun-misc-unsafe-memory-access=allow";
  // The JVM warns on its standard output, where the server's port is expected.
  private static final String QUIET = "-Xlog:disable";
  private static final String NODE_HEAP = "benchmarks/src/main/node/heap.mjs";
  private static final Pattern ELASTICMQ_VERSION =
      Pattern.compile("elasticmq-server_3-([0-9.]+)\\.jar");
  private static final Pattern FAUXQS_VERSION = Pattern.compile("\"version\": \"([0-9.]+)\"");

  public Rivals {
    flags = List.copyOf(flags);
  }

  /// Those without archives.
  public Rivals(Path folder, List<String> flags) {
    this(folder, flags, false);
  }

  /// The same with other flags.
  public Rivals with(List<String> others) {
    return new Rivals(folder, others, archived);
  }

  /// The same with archives of classes.
  public Rivals withArchives() {
    return new Rivals(folder, flags, true);
  }

  /// The ones that can be started.
  public List<Rival> installed() {
    return Arrays.stream(Rival.values()).filter(this::isInstalled).toList();
  }

  private boolean isInstalled(Rival rival) {
    return switch (rival) {
      case OURS -> true;
      case FAUXQS -> Files.exists(fauxqsPackage());
      case ELASTICMQ -> Files.exists(elasticMqClassPath());
    };
  }

  /// Starts one, and returns when it can be connected to.
  public Server start(Rival rival) throws IOException {
    return Server.heard(rival, fork(rival));
  }

  private Fork fork(Rival rival) throws IOException {
    return switch (rival) {
      case OURS -> Fork.start(OurMain.class, flags(rival));
      case FAUXQS ->
          Fork.start(
              "fauxqs",
              List.of(
                  "node",
                  "--expose-gc",
                  "--import",
                  Path.of(NODE_HEAP).toUri().toString(),
                  folder.resolve("fauxqs", "server.mjs").toString()));
      case ELASTICMQ -> elasticMq();
    };
  }

  private Fork elasticMq() throws IOException {
    var ours = ElasticMqMain.class.getProtectionDomain().getCodeSource().getLocation().getPath();
    var classPath = ours + File.pathSeparator + Files.readString(elasticMqClassPath());
    var all = flags(Rival.ELASTICMQ);
    all.add(UNSAFE);
    return Fork.start(ElasticMqMain.class, classPath, all);
  }

  private List<String> flags(Rival rival) {
    var all = new ArrayList<>(flags);
    if (archived) {
      all.add("-XX:+AutoCreateSharedArchive");
      all.add(QUIET);
      all.add("-XX:SharedArchiveFile=" + folder.resolve(rival.name() + ".jsa"));
    }
    return all;
  }

  /// The name of an installed one with its version, if it has one.
  public String title(Rival rival) throws IOException {
    return switch (rival) {
      case OURS -> rival.title();
      case FAUXQS -> rival.title() + version(FAUXQS_VERSION, fauxqsPackage());
      case ELASTICMQ -> rival.title() + version(ELASTICMQ_VERSION, elasticMqClassPath());
    };
  }

  private static String version(Pattern pattern, Path file) throws IOException {
    var found = pattern.matcher(Files.readString(file));
    return found.find() ? " " + found.group(1) : "";
  }

  private Path fauxqsPackage() {
    return folder.resolve("fauxqs", "node_modules", "fauxqs", "package.json");
  }

  private Path elasticMqClassPath() {
    return folder.resolve("elasticmq.class-path");
  }
}
