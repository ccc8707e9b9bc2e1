package tomodachi.internal.options;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tomodachi.Options;

/// Where the options in force for one service come from.
///
/// @param code what the service's code says
/// @param inForce gives a section as it is in force
/// @param settings gives the setting of an option
record OptionSources(
    List<SectionType<?>> sections,
    List<TunableTrigger> triggers,
    Options code,
    Sections inForce,
    Function<Option, Optional<Setting>> settings) {

  private static final Logger LOG = LoggerFactory.getLogger("tomodachi.options");
  private static final String CODE = "code";
  private static final String DEFAULT = "default";

  /// Sections by type.
  interface Sections {
    <S extends Options.Section> S section(Class<S> type);
  }

  /// Tells which options the code sets are overridden from outside, and which are given by an old
  /// name.
  void log(String service) {
    var overridden =
        Stream.concat(
                sections.stream().flatMap(this::overridden),
                triggers.stream().flatMap(this::overridden))
            .distinct()
            .toList();
    if (!overridden.isEmpty()) {
      LOG.atInfo()
          .addKeyValue("service", service)
          .addKeyValue("options", String.join(", ", overridden))
          .log("options set in code are overridden from outside");
    }
    sections.stream().flatMap(section -> section.options().stream()).forEach(this::logOldName);
  }

  private <S extends Options.Section> Stream<String> overridden(SectionType<S> section) {
    return section.options().stream()
        .filter(option -> settings.apply(option).isPresent() && isOfCode(section, option))
        .filter(option -> !Objects.equals(inCode(section, option), inForce(section, option)))
        .flatMap(option -> keyAndPlace(option).stream());
  }

  private Stream<String> overridden(TunableTrigger trigger) {
    return trigger.options().stream()
        .filter(option ->
            settings
                .apply(option)
                .filter(s -> !Objects.deepEquals(option.value(s), trigger.value(option.key())))
                .isPresent())
        .flatMap(option -> keyAndPlace(option).stream());
  }

  private Optional<String> keyAndPlace(Option option) {
    return settings.apply(option).map(setting -> option.key() + " " + setting.place());
  }

  private void logOldName(Option option) {
    settings
        .apply(option)
        .filter(setting -> option.aliases().stream().anyMatch(name -> isNamed(setting, name)))
        .ifPresent(setting ->
            LOG.atInfo()
                .addKeyValue("option", option.key())
                .addKeyValue("given", setting.key())
                .addKeyValue("source", setting.source())
                .log("an option is given by its old name"));
  }

  private static boolean isNamed(Setting setting, String name) {
    return setting.key().equals(name) || setting.key().endsWith("." + name);
  }

  private <S extends Options.Section> boolean isOfCode(SectionType<S> section, Option option) {
    return !Objects.equals(
        inCode(section, option), section.value(section.defaults(), option.key()));
  }

  private <S extends Options.Section> @Nullable Object inCode(
      SectionType<S> section, Option option) {
    return section.value(code.get(section.type()).orElse(section.defaults()), option.key());
  }

  private <S extends Options.Section> @Nullable Object inForce(
      SectionType<S> section, Option option) {
    return section.value(inForce.section(section.type()), option.key());
  }

  /// Every option in force.
  List<EffectiveOption> list() {
    return Stream.concat(
            sections.stream().flatMap(this::list), triggers.stream().flatMap(this::list))
        .distinct()
        .toList();
  }

  private <S extends Options.Section> Stream<EffectiveOption> list(SectionType<S> section) {
    return Stream.concat(
        section.options().stream()
            .map(option ->
                EffectiveOption.of(
                    option.key(), inForce(section, option), source(section, option))),
        section.ofCodeOnly().stream().flatMap(key -> ofCode(section, key)));
  }

  /// What only code can give, unless it is the default.
  private <S extends Options.Section> Stream<EffectiveOption> ofCode(
      SectionType<S> section, String key) {
    var value = section.value(inForce.section(section.type()), key);
    return value == null || Objects.equals(value, section.value(section.defaults(), key))
        ? Stream.empty()
        : Stream.of(EffectiveOption.ofCode(key, value, CODE));
  }

  private String source(SectionType<?> section, Option option) {
    return settings
        .apply(option)
        .map(Setting::source)
        .orElseGet(() -> isOfCode(section, option) ? CODE : DEFAULT);
  }

  private Stream<EffectiveOption> list(TunableTrigger trigger) {
    return trigger.options().stream()
        .map(option ->
            settings
                .apply(option)
                .map(s -> EffectiveOption.of(option.key(), option.value(s), s.source()))
                .orElseGet(() ->
                    EffectiveOption.of(
                        option.key(),
                        trigger.value(option.key()),
                        trigger.isDefault(option.key()) ? DEFAULT : CODE)));
  }
}
