package tomodachi.internal.options;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tomodachi.transport.Mistake;

/// Options in JSON files, of which a later one is stronger: `{"options": {"http": {"port": 1}}}`.
final class FileLayer implements Layer {

  private static final String OPTIONS = "options";

  private final List<Mistake> mistakes = new ArrayList<>();
  private final List<ConfigFile> files;

  /// @param attributes what stands beside `options`
  private record ConfigFile(
      String name, List<Setting> options, Map<String, @Nullable Object> attributes) {}

  /// Reads the files.
  FileLayer(List<Path> paths) {
    this.files = paths.stream().flatMap(path -> read(path).stream()).toList();
  }

  private Optional<ConfigFile> read(Path path) {
    try {
      var attributes = JsonObjectFile.read(path);
      var options = attributes.remove(OPTIONS);
      var settings = new ArrayList<Setting>();
      if (options instanceof Map<?, ?> groups) {
        flatten("", groups, path.toString(), settings);
      } else if (options != null) {
        throw new JsonObjectFile.Malformed("has \"options\" that are no object");
      }
      return Optional.of(new ConfigFile(path.toString(), settings, attributes));
    } catch (JsonObjectFile.Malformed e) {
      mistakes.add(
          new Mistake(
              "Configuration file \"%s\" %s".formatted(path, e.getMessage()),
              List.of("from -c " + path),
              "name a JSON file such as {\"options\": {\"http\": {\"port\": 9700}}}"));
      return Optional.empty();
    }
  }

  private static void flatten(String prefix, Map<?, ?> group, String file, List<Setting> settings) {
    group.forEach((name, value) -> {
      if (value instanceof Map<?, ?> inner) {
        flatten(prefix + name + ".", inner, file, settings);
      } else {
        settings.add(new Setting(prefix + name, value, file));
      }
    });
  }

  @Override
  public boolean isEmpty() {
    return files.isEmpty();
  }

  @Override
  public Optional<Setting> find(List<String> names, Consumer<Mistake> mistakes) {
    return files.stream()
        .flatMap(file -> find(file, names, mistakes).stream())
        .reduce(FileLayer::merge);
  }

  private static Optional<Setting> find(
      ConfigFile file, List<String> names, Consumer<Mistake> mistakes) {
    var given = file.options().stream().filter(option -> names.contains(option.key())).toList();
    if (given.size() > 1) {
      mistakes.accept(Mistakes.twice("Option \"%s\"".formatted(names.getFirst()), given));
    }
    return given.stream().findFirst();
  }

  private static Setting merge(Setting earlier, Setting later) {
    var bothCount = earlier.value() instanceof List && later.value() instanceof List;
    return new Setting(
        later.key(),
        Merge.of(earlier.value(), later.value()),
        bothCount ? earlier.source() + " and " + later.source() : later.source());
  }

  @Override
  public Stream<Setting> settings() {
    return files.stream().flatMap(file -> file.options().stream());
  }

  @Override
  public List<Mistake> mistakes() {
    return List.copyOf(mistakes);
  }

  /// What stands beside `options` in all files, merged, by key.
  Map<String, Setting> attributes() {
    var merged = new LinkedHashMap<String, Setting>();
    for (var file : files) {
      file.attributes()
          .forEach((key, value) ->
              merged.merge(key, new Setting(key, value, file.name()), FileLayer::merge));
    }
    return merged;
  }
}
