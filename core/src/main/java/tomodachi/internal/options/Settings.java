package tomodachi.internal.options;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import tomodachi.Options;
import tomodachi.internal.text.Nearest;
import tomodachi.transport.Mistake;

/// The options given from outside the code.
public final class Settings {

  private final List<String> texts;
  private final Map<String, String> settings = new LinkedHashMap<>();

  /// The settings of texts of the form `key=value`; of two with the same key the later wins.
  public Settings(List<String> texts) {
    this.texts = List.copyOf(texts);
    texts.stream()
        .flatMap(text -> Setting.parse(text).stream())
        .forEach(setting -> settings.put(setting.key(), setting.value()));
  }

  /// Texts without form, keys nobody knows, and values that don't fit.
  ///
  /// @param given the sections there are, as code or defaults give them
  List<Mistake> check(List<? extends Options.Section> given) {
    var known = new TreeMap<String, RecordComponent>();
    given.forEach(section -> known.putAll(SectionType.of(section.getClass()).options()));
    var mistakes = new ArrayList<Mistake>();
    texts.stream()
        .filter(text -> Setting.parse(text).isEmpty())
        .forEach(text -> mistakes.add(malformed(text)));
    settings.forEach((key, value) -> check(key, value, known).ifPresent(mistakes::add));
    if (mistakes.isEmpty()) {
      given.stream().flatMap(this::misfit).forEach(mistakes::add);
    }
    return mistakes;
  }

  private static Mistake malformed(String text) {
    return new Mistake(
        "Option \"%s\" has no value".formatted(text),
        List.of("from -o " + text),
        "write it as key=value, such as http.port=9700");
  }

  private static Optional<Mistake> check(
      String key, String value, Map<String, RecordComponent> known) {
    var option = known.get(key);
    if (option == null) {
      return Optional.of(unknown(key, known));
    }
    try {
      OptionValue.of(option, value);
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      var shown = OptionValue.isPlain(option) ? ", was \"%s\"".formatted(value) : "";
      return Optional.of(
          new Mistake(
              "Option \"%s\" %s%s".formatted(key, e.getMessage(), shown),
              List.of("from -o " + key),
              "give another value"));
    }
  }

  private static Mistake unknown(String key, Map<String, RecordComponent> known) {
    return new Mistake(
        "There is no option \"%s\"".formatted(key),
        List.of("from -o " + key),
        Nearest.to(key, known.keySet())
            .map(nearest -> "did you mean \"%s\"?".formatted(nearest))
            .orElseGet(() -> "there are: " + String.join(", ", known.keySet())));
  }

  /// What the record of a section says against code and settings together.
  private <S extends Options.Section> Stream<Mistake> misfit(S section) {
    @SuppressWarnings("unchecked") // The class of an S.
    var type = SectionType.of((Class<S>) section.getClass());
    try {
      type.with(section, settings);
      return Stream.empty();
    } catch (IllegalArgumentException e) {

      return Stream.of(
          new Mistake(
              String.valueOf(e.getMessage()),
              List.of("from -o " + String.join(", -o ", of(type))),
              "give another value"));
    }
  }

  /// The keys of the settings that are options of a section.
  List<String> of(SectionType<?> type) {
    return settings.keySet().stream().filter(type.options()::containsKey).toList();
  }

  /// The section with every setting applied that is one of its options.
  <S extends Options.Section> S apply(SectionType<S> type, S section) {
    return type.with(section, settings);
  }
}
