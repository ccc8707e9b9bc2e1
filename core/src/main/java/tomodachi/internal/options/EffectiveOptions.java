package tomodachi.internal.options;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tomodachi.LifecycleOptions;
import tomodachi.Options;
import tomodachi.transport.Mistake;

/// The options in force for one service: defaults, then code, then settings from outside.
public final class EffectiveOptions {

  private static final Logger LOG = LoggerFactory.getLogger("tomodachi.options");

  private volatile Settings settings;
  private final Map<Class<?>, Options.Section> sections = new ConcurrentHashMap<>();
  private volatile Options code = Options.of();

  /// Options without code.
  public EffectiveOptions(Settings settings) {
    this.settings = settings;
  }

  /// Puts what the code says below the settings.
  public void code(Options options) {
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
      sections.put(type, known);
    }
    return type.cast(known);
  }

  private <S extends Options.Section> S merge(Class<S> type) {
    var section = SectionType.of(type);
    var given = code.get(type);
    var merged = settings.apply(section, given.orElse(section.defaults()));
    given.filter(before -> !before.equals(merged)).ifPresent(_ -> logOverride(section));
    return merged;
  }

  private void logOverride(SectionType<?> section) {
    LOG.atInfo()
        .addKeyValue("options", String.join(", ", settings.of(section)))
        .log("options set in code are overridden from outside");
  }

  /// What is wrong with the settings.
  ///
  /// @param installed the sections there are, besides those the code gives or has asked for
  public List<Mistake> check(Stream<Class<? extends Options.Section>> installed) {
    var known = new LinkedHashSet<Class<? extends Options.Section>>();
    known.add(LifecycleOptions.class);
    installed.forEach(known::add);
    code.sections().forEach(section -> known.add(section.getClass()));
    sections.values().forEach(section -> known.add(section.getClass()));
    return settings.check(known.stream().map(this::withoutSettings).toList());
  }

  private <S extends Options.Section> Options.Section withoutSettings(Class<S> type) {
    return code.get(type).orElseGet(() -> SectionType.of(type).defaults());
  }

  /// Goes on without the settings.
  public void dropSettings() {
    settings = new Settings(List.of());
    sections.clear();
  }

  /// Code and settings as one bag: the sections the code gives, merged.
  public Options merged() {
    return Options.of(
        code.sections().stream()
            .map(given -> section(given.getClass()))
            .toArray(Options.Section[]::new));
  }
}
