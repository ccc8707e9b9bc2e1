package tomodachi.internal.options;

import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tomodachi.LifecycleOptions;
import tomodachi.Options;
import tomodachi.WatcherOptions;
import tomodachi.transport.Mistake;

/// The options in force for one service: defaults, then code, then settings from outside.
///
/// Sections can be read from any thread; the rest is for the one that starts the service.
public final class EffectiveOptions {

  private final Supplier<List<TunableTrigger>> triggers;
  private final Map<Class<?>, SectionType<?>> types = new ConcurrentHashMap<>();
  private final Map<Class<?>, Options.Section> sections = new ConcurrentHashMap<>();
  private final Set<Class<? extends Options.Section>> asked = ConcurrentHashMap.newKeySet();
  private volatile Settings settings;
  private volatile String service = "";
  private volatile Options code = Options.of();

  /// Options without code.
  ///
  /// @param triggers gives the triggers of the service's handlers
  public EffectiveOptions(Settings settings, Supplier<List<TunableTrigger>> triggers) {
    this.settings = settings;
    this.triggers = triggers;
  }

  /// Puts what the code says below the settings.
  ///
  /// @param service the name by which settings may address the service
  public void learn(String service, Options options) {
    this.service = service;
    code = options;
    sections.clear();
  }

  /// The section of this type.
  ///
  /// @throws IllegalArgumentException when a setting doesn't fit, or the type isn't a section's
  public <S extends Options.Section> S section(Class<S> type) {
    var known = sections.get(type);
    if (known == null) {
      known = merge(type);
      asked.add(type);
      sections.put(type, known);
    }
    return type.cast(known);
  }

  private <S extends Options.Section> S merge(Class<S> type) {
    var section = type(type);
    var code = codeOrDefaults(section);
    return settings.isEmpty() ? code : section.with(code, values(section.options()));
  }

  /// Taken apart once: that takes its time, and a start asks often.
  @SuppressWarnings("unchecked") // A type's own parts are kept under it.
  private <S extends Options.Section> SectionType<S> type(Class<S> type) {
    var known = (SectionType<S>) types.get(type);
    if (known == null) {
      known = SectionType.of(type);
      types.put(type, known);
    }
    return known;
  }

  private <S extends Options.Section> S codeOrDefaults(SectionType<S> section) {
    return code.get(section.type()).orElse(section.defaults());
  }

  private Map<String, @Nullable Object> values(List<Option> options) {
    var values = new LinkedHashMap<String, @Nullable Object>();
    options.forEach(option ->
        find(option, _ -> {})
            .ifPresent(setting -> values.put(option.key(), option.value(setting))));
    return values;
  }

  private Optional<Setting> find(Option option, Consumer<Mistake> mistakes) {
    return settings.find(option, service, mistakes);
  }

  /// A trigger's annotation with what options say about its handler.
  ///
  /// @throws IllegalArgumentException when a setting doesn't fit
  public Annotation tuned(TunableTrigger trigger) {
    return settings.isEmpty() ? trigger.annotation() : trigger.with(values(trigger.options()));
  }

  /// What is wrong with the values of the settings for this service.
  ///
  /// @param installed the sections there are, besides those the code gives or has asked for
  public List<Mistake> check(Stream<Class<? extends Options.Section>> installed) {
    if (settings.isEmpty()) {
      return List.of();
    }
    var known = known(installed);
    var mistakes = new ArrayList<Mistake>();
    for (var option : options(known)) {
      find(option, mistakes::add).flatMap(option::misfit).ifPresent(mistakes::add);
    }
    if (mistakes.isEmpty()) {
      known.forEach(section -> misfit(section).ifPresent(mistakes::add));
    }
    return mistakes;
  }

  private List<SectionType<?>> known(Stream<Class<? extends Options.Section>> installed) {
    var known = new LinkedHashSet<Class<? extends Options.Section>>();
    known.add(LifecycleOptions.class);
    known.add(WatcherOptions.class);
    installed.forEach(known::add);
    code.sections().forEach(section -> known.add(section.getClass()));
    known.addAll(asked);
    return known.stream().<SectionType<?>>map(this::type).toList();
  }

  private List<Option> options(List<SectionType<?>> known) {
    var ofSections = known.stream().flatMap(section -> section.options().stream());
    return Stream.concat(ofSections, triggers.get().stream().flatMap(t -> t.options().stream()))
        .toList();
  }

  /// What the record of a section says against code and settings together.
  private Optional<Mistake> misfit(SectionType<?> section) {
    try {
      merge(section.type());
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      var message = String.valueOf(e.getMessage());
      return Optional.of(new Mistake(message, places(section, message), "give another value"));
    }
  }

  /// Where the options a message speaks of were given; all of the section if it speaks of none.
  private List<String> places(SectionType<?> section, String message) {
    var given = new LinkedHashMap<String, String>();
    section
        .options()
        .forEach(option ->
            find(option, _ -> {}).ifPresent(setting -> given.put(option.key(), setting.place())));
    var meant =
        given.keySet().stream()
            .filter(key -> message.contains(key.substring(key.lastIndexOf('.') + 1)))
            .toList();
    return (meant.isEmpty() ? given.keySet() : meant)
        .stream().map(key -> Objects.requireNonNull(given.get(key))).distinct().toList();
  }

  /// All options of this service, to tell what is none.
  public Settings.KnownOptions known(List<Class<? extends Options.Section>> installed) {
    return new Settings.KnownOptions(service, options(known(installed.stream())));
  }

  /// Goes on without the settings.
  public void dropSettings() {
    settings = Settings.none();
    sections.clear();
  }

  /// Tells which options the code sets are overridden from outside, and which are given by an old
  /// name.
  public void logSettings(Stream<Class<? extends Options.Section>> installed) {
    if (!settings.isEmpty()) {
      sources(installed).log(service);
    }
  }

  /// Every option in force, by key.
  public List<EffectiveOption> list(Stream<Class<? extends Options.Section>> installed) {
    return sources(installed).list();
  }

  private OptionSources sources(Stream<Class<? extends Options.Section>> installed) {
    return new OptionSources(
        known(installed), triggers.get(), code, this::section, option -> find(option, _ -> {}));
  }

  /// Code and settings as one bag: the sections the code gives, merged.
  public Options merged() {
    return Options.of(
        code.sections().stream()
            .map(given -> section(given.getClass()))
            .toArray(Options.Section[]::new));
  }
}
