package tomodachi.internal.options;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tomodachi.transport.Mistake;

/// One option: a component of a section's record, or a tunable member of a handler's annotation.
///
/// @param key its key with that of its section
/// @param aliases other whole keys that mean the same
record Option(String key, List<String> aliases, OptionType type) {

  /// The key and the other names.
  List<String> names() {
    return Stream.concat(Stream.of(key), aliases.stream()).toList();
  }

  /// The value of a setting of this option.
  ///
  /// @throws IllegalArgumentException when it isn't one
  @Nullable Object value(Setting setting) {
    return type.of(setting.value());
  }

  /// What is wrong with the value of a setting of this option, as far as it can be seen alone.
  Optional<Mistake> misfit(Setting setting) {
    try {
      value(setting);
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.of(
          new Mistake(
              "Option \"%s\"%s".formatted(key, problem(String.valueOf(e.getMessage()), setting)),
              List.of(setting.place()),
              "give another value"));
    }
  }

  private String problem(String message, Setting setting) {
    var rule = message.startsWith("must ") ? " " + message : ": " + message;
    return type.isPlain() && !EffectiveOption.isSecret(key) && !setting.isOfValueFile()
        ? "%s, was \"%s\"".formatted(rule, setting.value())
        : rule;
  }
}
