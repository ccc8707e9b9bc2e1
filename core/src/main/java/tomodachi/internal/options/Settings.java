package tomodachi.internal.options;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tomodachi.launch.StrangeVariable;
import tomodachi.transport.Mistake;
import tomodachi.transport.NearestName;

/// All that is given from outside the code for the services of one start: files, then the
/// environment, then overrides, each stronger than the one before. Usable from any thread.
public final class Settings {

  private static final String SERVICES = "services.";
  private static final String HANDLERS = TunableTrigger.HANDLERS;

  private final FileLayer files;
  private final EnvironmentLayer environment;
  private final List<Layer> layers;
  // Those of the layers that say something.
  private final List<Layer> given;

  /// Reads the files.
  ///
  /// @param files JSON files, the last one first in rank
  /// @param environment variables, of which those that name options count
  /// @param overrides texts of the form `key=value`
  public Settings(List<Path> files, Map<String, String> environment, List<String> overrides) {
    this.files = new FileLayer(files);
    this.environment = new EnvironmentLayer(environment);
    this.layers = List.of(this.files, this.environment, new OverrideLayer(overrides));
    this.given = layers.stream().filter(layer -> !layer.isEmpty()).toList();
  }

  /// Nothing given.
  public static Settings none() {
    return new Settings(List.of(), Map.of(), List.of());
  }

  /// True when nothing is given for any option. Most starts are like this, and the quicker for it.
  public boolean isEmpty() {
    return given.isEmpty();
  }

  /// What is wrong with files and overrides, whatever options there are.
  public List<Mistake> mistakes() {
    return layers.stream().flatMap(layer -> layer.mistakes().stream()).toList();
  }

  /// What the files say about services apart from their options.
  public Attributes attributes() {
    return new Attributes(files.attributes());
  }

  /// The strongest setting of an option for one service: a later layer wins; in one layer, what
  /// names the service does.
  Optional<Setting> find(Option option, String service, Consumer<Mistake> mistakes) {
    var here = option.names().stream().map(name -> SERVICES + service + "." + name).toList();
    var strongest = Optional.<Setting>empty();
    for (var layer : given) {
      for (var names : List.of(option.names(), here)) {
        var stronger = layer.find(names, mistakes);
        strongest = stronger.isPresent() ? stronger : strongest;
      }
    }
    return strongest;
  }

  /// What is given under keys that no service knows.
  public List<Mistake> unknown(Collection<KnownOptions> services) {
    return unknown(layers.stream().flatMap(Layer::settings), services);
  }

  /// The same for services that are only some of those the files are for: there, only what stands
  /// in a group these services have is surely meant for them.
  public List<Mistake> misspelt(Collection<KnownOptions> services) {
    var given =
        layers.stream()
            .flatMap(layer ->
                layer.settings().filter(setting -> layer != files || concerns(setting, services)));
    return unknown(given, services);
  }

  private static boolean concerns(Setting setting, Collection<KnownOptions> services) {
    var key = setting.key();
    return services.stream()
        .anyMatch(
            service -> service.isAddressedBy(key) || (isGrouped(key) && service.hasGroupOf(key)));
  }

  private static boolean isGrouped(String key) {
    return key.indexOf('.') > 0 && !key.startsWith(SERVICES) && !key.startsWith(HANDLERS);
  }

  private static List<Mistake> unknown(Stream<Setting> given, Collection<KnownOptions> services) {
    return given
        .filter(setting -> services.stream().noneMatch(service -> service.has(setting.key())))
        .map(setting -> unknown(setting, services))
        .distinct()
        .toList();
  }

  private static Mistake unknown(Setting setting, Collection<KnownOptions> services) {
    var ofNobody =
        setting.key().startsWith(SERVICES)
            && services.stream().noneMatch(service -> service.isAddressedBy(setting.key()));
    return ofNobody ? noService(setting, services) : noOption(setting, services);
  }

  private static Mistake noService(Setting setting, Collection<KnownOptions> services) {
    var key = setting.key().substring(SERVICES.length());
    var dot = key.indexOf('.');
    var name = dot < 0 ? key : key.substring(0, dot);
    var names = services.stream().map(KnownOptions::service).distinct().toList();
    return new Mistake(
        "There is no service \"%s\", which option \"%s\" is for".formatted(name, setting.key()),
        List.of(setting.place()),
        remedy(name, names, names));
  }

  private static Mistake noOption(Setting setting, Collection<KnownOptions> services) {
    var keys =
        services.stream()
            .flatMap(service -> service.keys(setting.key()))
            .collect(Collectors.toCollection(TreeSet::new));
    return new Mistake(
        "There is no option \"%s\"".formatted(setting.key()),
        List.of(setting.place()),
        remedy(setting.key(), keys, listed(setting.key(), keys)));
  }

  /// Those of the same group, however large that is; handlers only where handlers are meant.
  private static List<String> listed(String key, Collection<String> keys) {
    for (var dot = key.lastIndexOf('.'); dot > 0; dot = key.lastIndexOf('.', dot - 1)) {
      var group = key.substring(0, dot + 1);
      var near = keys.stream().filter(known -> known.startsWith(group)).toList();
      if (!near.isEmpty()) {
        return near;
      }
    }
    return keys.stream().filter(known -> !known.startsWith(HANDLERS)).toList();
  }

  private static String remedy(String word, Collection<String> known, Collection<String> listed) {
    return NearestName.to(word, known)
        .map("did you mean \"%s\"?"::formatted)
        .orElseGet(() -> "there are: " + String.join(", ", listed));
  }

  /// Which environment variables mean options of several services.
  public List<Mistake> ambiguous(Collection<KnownOptions> services) {
    return environment.ambiguous(
        services.stream()
            .flatMap(KnownOptions::keys)
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  /// Tells which environment variables look like options and aren't.
  public void logStrangers(Collection<KnownOptions> services) {
    environment.logStrangers(names(services));
  }

  /// Which environment variables look like options and aren't.
  public List<StrangeVariable> strangers(Collection<KnownOptions> services) {
    return environment.strangers(names(services));
  }

  private static Set<String> names(Collection<KnownOptions> services) {
    return services.stream()
        .flatMap(KnownOptions::names)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /// The options of one service.
  ///
  /// @param service its name
  public record KnownOptions(String service, List<Option> options) {

    private String prefix() {
      return SERVICES + service + ".";
    }

    boolean isAddressedBy(String key) {
      return key.startsWith(prefix());
    }

    boolean hasGroupOf(String key) {
      var group = key.substring(0, key.indexOf('.') + 1);
      return options.stream().anyMatch(option -> option.key().startsWith(group));
    }

    boolean has(String key) {
      return options.stream()
          .flatMap(option -> option.names().stream())
          .anyMatch(name -> key.equals(name) || key.equals(prefix() + name));
    }

    /// The keys, for all services and for this one.
    Stream<String> keys() {
      return options.stream().flatMap(option -> Stream.of(option.key(), prefix() + option.key()));
    }

    /// The keys, in the form in which `key` addresses services.
    Stream<String> keys(String key) {
      var addressed = key.startsWith(SERVICES);
      return addressed && !isAddressedBy(key)
          ? Stream.empty()
          : options.stream().map(option -> addressed ? prefix() + option.key() : option.key());
    }

    /// All that can be written for the options.
    public Stream<String> names() {
      return options.stream()
          .flatMap(option -> option.names().stream())
          .flatMap(name -> Stream.of(name, prefix() + name));
    }
  }
}
