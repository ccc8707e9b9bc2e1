package tomodachi.internal.options;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tomodachi.transport.Mistake;
import tomodachi.transport.NearestName;

/// What files say about services beside their options: `name`, `uuid`, and values for fields.
public final class Attributes {

  private static final List<String> IDENTITY = List.of("name", "uuid");

  private final Map<String, Setting> given;

  Attributes(Map<String, Setting> given) {
    this.given = Collections.unmodifiableMap(new LinkedHashMap<>(given));
  }

  /// The name all services have instead of their own, if one is given.
  public Optional<String> name() {
    return text("name");
  }

  /// The uuid all services have instead of their own, if one is given.
  public Optional<String> uuid() {
    return text("uuid");
  }

  private Optional<String> text(String key) {
    return Optional.ofNullable(given.get(key))
        .flatMap(setting ->
            setting.value() instanceof String text && !text.isBlank()
                ? Optional.of(text)
                : Optional.empty());
  }

  /// Sets the fields of an instance that are named here, in the order in which they are.
  public void apply(Object instance, Consumer<Mistake> mistakes) {
    fields(instance.getClass())
        .forEach((field, settings) ->
            (settings.size() > 1
                    ? Optional.of(field.twice(settings))
                    : field.trySet(instance, settings.getFirst()))
                .ifPresent(mistakes));
  }

  /// The fields with what is given for them. A name or uuid doesn't need one that can be set.
  private Map<AttributeField, List<Setting>> fields(Class<?> service) {
    var fields = new LinkedHashMap<AttributeField, List<Setting>>();
    given.forEach((key, setting) ->
        AttributeField.find(service, key)
            .filter(field -> !IDENTITY.contains(key) || field.isSettable())
            .ifPresent(
                field -> fields.computeIfAbsent(field, _ -> new ArrayList<>()).add(setting)));
    return fields;
  }

  /// What is wrong with the attributes, whatever their values.
  ///
  /// @param services the classes of all services of the start
  /// @param options the keys of options there are
  public List<Mistake> check(Collection<Class<?>> services, Collection<String> options) {
    var mistakes = new ArrayList<Mistake>();
    given.forEach((key, setting) ->
        (IDENTITY.contains(key)
                ? identity(setting, services.size())
                : unknown(setting, services, options))
            .ifPresent(mistakes::add));
    return mistakes;
  }

  private Optional<Mistake> identity(Setting setting, int services) {
    if (text(setting.key()).isEmpty()) {
      return Optional.of(
          new Mistake(
              "\"%s\" must be a text that isn't empty".formatted(setting.key()),
              List.of(setting.place()),
              "give one, or remove it"));
    }
    return services == 1
        ? Optional.empty()
        : Optional.of(
            new Mistake(
                "One \"%s\" is given for %d services".formatted(setting.key(), services),
                List.of(setting.place()),
                "say it in each service, by @Service, or start them with files of their own"));
  }

  private static Optional<Mistake> unknown(
      Setting setting, Collection<Class<?>> services, Collection<String> options) {
    if (services.stream().anyMatch(s -> AttributeField.find(s, setting.key()).isPresent())) {
      return Optional.empty();
    }
    return Optional.of(
        new Mistake(
            "No service has a field \"%s\"".formatted(setting.key()),
            List.of(setting.place()),
            isOption(setting.key(), options)
                ? "write it in \"options\": {\"options\": {\"%s\": …}}".formatted(setting.key())
                : remedy(setting.key(), services)));
  }

  private static boolean isOption(String key, Collection<String> options) {
    return options.stream().anyMatch(option -> option.equals(key) || option.startsWith(key + "."));
  }

  private static String remedy(String key, Collection<Class<?>> services) {
    var known = new TreeSet<String>();
    Stream.concat(Stream.of("options"), IDENTITY.stream()).forEach(known::add);
    services.forEach(service -> AttributeField.names(service).forEach(known::add));
    return NearestName.to(key, known)
        .map("did you mean \"%s\"?"::formatted)
        .orElseGet(() -> "there are: " + String.join(", ", known));
  }
}
