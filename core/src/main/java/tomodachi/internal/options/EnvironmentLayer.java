package tomodachi.internal.options;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tomodachi.launch.StrangeVariable;
import tomodachi.transport.Mistake;
import tomodachi.transport.NearestName;

/// Options in environment variables: `TOMODACHI_HTTP_PORT` is `http.port`, and
/// `TOMODACHI_HTTP_PORT_FILE` names a file that has its value.
final class EnvironmentLayer implements Layer {

  private static final Logger LOG = LoggerFactory.getLogger("tomodachi.options");
  private static final String PREFIX = "TOMODACHI_";
  private static final String FILE = Setting.VALUE_FILE;
  private static final int MISSPELT = 2;

  /// Variables the command reads, or that of the Python system does.
  private static final Set<String> OF_THE_COMMAND =
      Set.of(
          "TOMODACHI_PRODUCTION",
          "TOMODACHI_LOG_LEVEL",
          "TOMODACHI_LOGGER",
          "TOMODACHI_CUSTOM_LOGGER",
          "TOMODACHI_NO_COLOR",
          "TOMODACHI_NOCOLOR",
          "TOMODACHI_BANNER_NO_COLOR",
          "TOMODACHI_BANNER_NOCOLOR",
          "TOMODACHI_DEBUG",
          "TOMODACHI_LOOP",
          "TOMODACHI_OPENTELEMETRY_INSTRUMENT",
          "TOMODACHI_JAVA_OPTS",
          "TOMODACHI_ARCHIVE",
          "TOMODACHI_FULL_TRACES",
          "TOMODACHI_MAVEN_SETTINGS");

  private final Map<String, String> variables;
  private final Map<String, ValueFile> files = new ConcurrentHashMap<>();

  EnvironmentLayer(Map<String, String> variables) {
    this.variables =
        variables.entrySet().stream()
            .filter(variable -> isOption(variable.getKey()))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static boolean isOption(String name) {
    return name.startsWith(PREFIX) && !OF_THE_COMMAND.contains(name);
  }

  /// The variable for a key.
  static String variable(String key) {
    return PREFIX + key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
  }

  @Override
  public boolean isEmpty() {
    return variables.isEmpty();
  }

  @Override
  public Optional<Setting> find(List<String> names, Consumer<Mistake> mistakes) {
    var given = names.stream().flatMap(name -> given(name, mistakes)).distinct().limit(2).toList();
    if (given.size() > 1) {
      mistakes.accept(Mistakes.twice("Option \"%s\"".formatted(names.getFirst()), given));
    }
    return given.stream().findFirst();
  }

  private Stream<Setting> given(String name, Consumer<Mistake> mistakes) {
    var variable = variable(name);
    return Stream.concat(
        Stream.ofNullable(variables.get(variable)).map(value -> new Setting(name, value, variable)),
        Stream.ofNullable(variables.get(variable + FILE))
            .map(path -> files.computeIfAbsent(path, ValueFile::read))
            .flatMap(file -> file.setting(name, variable + FILE, mistakes).stream()));
  }

  /// Which variables can't say what they mean: a dot, a dash and an underscore look the same in
  /// them, and so do upper and lower case.
  ///
  /// @param keys the keys of all options, without other names
  List<Mistake> ambiguous(Set<String> keys) {
    var meanings =
        keys.stream()
            .collect(
                Collectors.groupingBy(
                    EnvironmentLayer::variable, TreeMap::new, Collectors.toList()));
    meanings.values().removeIf(meant -> meant.size() == 1);
    return meanings.entrySet().stream()
        .flatMap(entry ->
            Stream.of(entry.getKey(), entry.getKey() + FILE)
                .filter(variables::containsKey)
                .map(name -> ambiguous(name, entry.getValue())))
        .toList();
  }

  private static Mistake ambiguous(String variable, List<String> meant) {
    return new Mistake(
        "Environment variable \"%s\" can't say which option is meant".formatted(variable),
        meant,
        "set it in a file or with -o");
  }

  /// Tells which variables look like options and aren't; one that is nearly an option's is a
  /// warning.
  ///
  /// @param keys all keys and other names there are
  void logStrangers(Set<String> keys) {
    strangers(keys).forEach(EnvironmentLayer::log);
  }

  /// Which variables look like options and aren't, in the order of their names.
  ///
  /// @param keys all keys and other names there are
  List<StrangeVariable> strangers(Set<String> keys) {
    var known = new TreeSet<String>();
    keys.stream().map(EnvironmentLayer::variable).forEach(known::add);
    return variables.keySet().stream()
        .filter(name -> !known.contains(name) && !isFileOf(name, known))
        .sorted()
        .map(name -> new StrangeVariable(name, NearestName.to(name, known, MISSPELT)))
        .toList();
  }

  private static boolean isFileOf(String name, Set<String> known) {
    return name.endsWith(FILE) && known.contains(name.substring(0, name.length() - FILE.length()));
  }

  private static void log(StrangeVariable stranger) {
    stranger
        .nearest()
        .ifPresentOrElse(
            nearest ->
                LOG.atWarn()
                    .addKeyValue("variable", stranger.name())
                    .addKeyValue("nearest", nearest)
                    .log("an environment variable is no option, but nearly one"),
            () ->
                LOG.atDebug()
                    .addKeyValue("variable", stranger.name())
                    .log("an environment variable is no option"));
  }
}
